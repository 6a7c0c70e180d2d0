package dev.streambook.unit1.solution;

import dev.streambook.unit1.CountView;
import dev.streambook.unit1.GapException;
import dev.streambook.unit1.Increment;
import dev.streambook.unit1.RecentIncrements;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The batch's cut, an offset in each partition, decides which side counts an event. */
public class LambdaView implements dev.streambook.unit1.LambdaView {

    // tag::merge[]
    @Override
    public CountView merge(CountView batch, RecentIncrements recent) {
        checkForGaps(batch, recent);
        Map<Place, Increment> news = recent.increments().stream()
                .filter(increment -> increment.offset() >= batch.cut(increment.partition()))
                .collect(Collectors.toMap(Place::of, increment -> increment, (first, again) -> first));
        Map<Integer, Long> counts = new HashMap<>(batch.counts());
        Map<Integer, Long> cuts = new HashMap<>(batch.cuts());
        Instant latest = batch.latest();
        for (Increment increment : news.values()) {
            counts.merge(increment.film(), 1L, Long::sum);
            cuts.merge(increment.partition(), increment.offset() + 1, Math::max);
            latest = later(latest, increment.eventTime());
        }
        return new CountView(cuts, counts, latest);
    }

    /** Where an event stands in the log; nothing else identifies it. */
    private record Place(int partition, long offset) {

        static Place of(Increment increment) {
            return new Place(increment.partition(), increment.offset());
        }
    }

    private static void checkForGaps(CountView batch, RecentIncrements recent) {
        recent.from().forEach((partition, from) -> {
            if (from > batch.cut(partition)) {
                throw new GapException(partition, batch.cut(partition), from);
            }
        });
    }
    // end::merge[]

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

package dev.streambook.recommender.live.fault;

import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import dev.streambook.event.Shown;
import dev.streambook.generator.Corruption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Lines for the log files, as boxes could write them at the stream's own time.
 *
 * @param users among whom they are; at least one
 * @param films likewise
 * @param time of the events
 * @param mark stands in their ids, so that no two calls make the same events
 */
public record FaultLines(List<Integer> users, List<Integer> films, Instant time, String mark) {

    private static final String DEVICE = "2001:db8::fa";

    /** Each with damage of another kind; none is an event. */
    public List<byte[]> corrupt(int count) {
        Random random = new Random(mark.hashCode());
        List<byte[]> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Rated event = new Rated(id(i), any(users, random), any(films, random), DEVICE, time, 4);
            lines.add(Corruption.any(event, random));
        }
        return lines;
    }

    /** Films that were shown and not yet watched: as good as any load, and they change nobody's ratings. */
    public List<byte[]> burst(int count) {
        Random random = new Random(mark.hashCode());
        List<byte[]> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(EventJson.write(
                    new Shown(id(i), any(users, random), any(films, random), DEVICE, time, 1 + i % 10)));
        }
        return lines;
    }

    private String id(int number) {
        return "fault-%s-%d".formatted(mark, number);
    }

    private static int any(List<Integer> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}

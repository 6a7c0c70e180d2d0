package dev.streambook.recommender.intake;

import dev.streambook.event.MalformedEventException;
import dev.streambook.event.ViewingEvent;
import dev.streambook.recommender.settings.SettingsBlock;
import dev.streambook.unit2.Gate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * A gate that lets no event in that is far ahead of the stream's own time. Watermarks and the memory for duplicates follow the
 * newest event time, so one event of tomorrow would close the windows of today. A replay and an invented audience live in
 * another time than this machine does, so its clock cannot tell.
 *
 * <p>Thread safe.
 */
public final class NotAhead implements Gate {

    private final Gate gate;
    private final Supplier<Optional<Instant>> streamTime;
    private final Duration limit;
    private final LongAdder tooEarly = new LongAdder();

    /**
     * @param gate decides about the events that are not too early
     * @param streamTime the newest event time in the log; empty before the first event, and then nothing is too early
     * @param limit how far after it an event may be
     */
    public NotAhead(Gate gate, Supplier<Optional<Instant>> streamTime, Duration limit) {
        this.gate = gate;
        this.streamTime = streamTime;
        this.limit = limit;
    }

    @Override
    public Pass pass(ViewingEvent event) {
        Optional<Instant> newest = streamTime.get();
        if (newest.isPresent() && event.time().isAfter(newest.get().plus(limit))) {
            tooEarly.increment();
            throw new MalformedEventException("time is %s; expected at most %s after the stream's own time, %s"
                    .formatted(event.time(), SettingsBlock.text(limit), newest.get()));
        }
        return gate.pass(event);
    }

    /** How many events were refused. */
    public long tooEarly() {
        return tooEarly.sum();
    }
}

package dev.streambook.unit4.live;

import dev.streambook.unit4.serving.EventSink;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what the API hands to the intake. A batch whose sending failed may have been stored and is not counted. */
record PostedEvents(EventSink intake, AtomicLong lines) implements EventSink {

    PostedEvents(EventSink intake) {
        this(intake, new AtomicLong());
    }

    @Override
    public void send(List<byte[]> batch) throws IOException {
        intake.send(batch);
        lines.addAndGet(batch.size());
    }
}

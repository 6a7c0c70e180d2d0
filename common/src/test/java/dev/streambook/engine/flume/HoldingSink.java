package dev.streambook.engine.flume;

import org.apache.flume.Sink;
import org.apache.flume.sink.AbstractSink;

/** Takes nothing from its channel. */
public final class HoldingSink extends AbstractSink {

    @Override
    public Sink.Status process() {
        return Sink.Status.BACKOFF;
    }
}

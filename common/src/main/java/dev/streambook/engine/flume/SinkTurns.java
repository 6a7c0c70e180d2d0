package dev.streambook.engine.flume;

import java.util.List;
import org.apache.flume.Context;
import org.apache.flume.EventDeliveryException;
import org.apache.flume.Sink;
import org.apache.flume.SinkProcessor;
import org.apache.flume.lifecycle.LifecycleState;

/** The sink, or the group of sinks, of a runner, which rests when its {@link LastTurn} is over. */
record SinkTurns(SinkProcessor sinks, LastTurn last) implements SinkProcessor {

    @Override
    public Sink.Status process() throws EventDeliveryException {
        return last.take(sinks::process, Sink.Status.BACKOFF);
    }

    @Override
    public void setSinks(List<Sink> all) {
        sinks.setSinks(all);
    }

    @Override
    public void configure(Context context) {
        sinks.configure(context);
    }

    @Override
    public void start() {
        sinks.start();
    }

    @Override
    public void stop() {
        sinks.stop();
    }

    @Override
    public LifecycleState getLifecycleState() {
        return sinks.getLifecycleState();
    }
}

package dev.streambook.engine.flume;

import org.apache.flume.EventDeliveryException;
import org.apache.flume.PollableSource;
import org.apache.flume.channel.ChannelProcessor;
import org.apache.flume.lifecycle.LifecycleState;

/** A source that a runner polls, which rests when its {@link LastTurn} is over. */
record SourceTurns(PollableSource source, LastTurn last) implements PollableSource {

    @Override
    public Status process() throws EventDeliveryException {
        return last.take(source::process, Status.BACKOFF);
    }

    @Override
    public long getBackOffSleepIncrement() {
        return source.getBackOffSleepIncrement();
    }

    @Override
    public long getMaxBackOffSleepInterval() {
        return source.getMaxBackOffSleepInterval();
    }

    @Override
    public void setChannelProcessor(ChannelProcessor channels) {
        source.setChannelProcessor(channels);
    }

    @Override
    public ChannelProcessor getChannelProcessor() {
        return source.getChannelProcessor();
    }

    @Override
    public void setName(String name) {
        source.setName(name);
    }

    @Override
    public String getName() {
        return source.getName();
    }

    @Override
    public void start() {
        source.start();
    }

    @Override
    public void stop() {
        source.stop();
    }

    @Override
    public LifecycleState getLifecycleState() {
        return source.getLifecycleState();
    }
}

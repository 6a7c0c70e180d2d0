package dev.streambook.engine.flume;

import dev.streambook.engine.flume.FlumeFile.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.flume.Channel;
import org.apache.flume.lifecycle.LifecycleAware;
import org.apache.flume.lifecycle.LifecycleState;
import org.apache.flume.node.MaterializedConfiguration;

/**
 * A Flume agent in this JVM, from the same properties file that {@code flume-ng agent --conf-file} takes.
 *
 * <p>Either everything runs that the file lists, or {@link #start} throws: one sentence for each mistake. The components
 * are made by Flume and started here one after the other, channels first and sources last, so that one which cannot start
 * says so at once; a stand-alone agent would try again every three seconds for ever. Stopping goes the other way round and
 * takes as long as the components take.
 *
 * <p>Flume counts by name in the JVM's management server: two agents that run at once need different channel names.
 */
public final class FlumeAgent implements AutoCloseable {

    private final FlumeFile file;
    /** Channels and sinks, the last started first. */
    private final Deque<LifecycleAware> running = new ArrayDeque<>();

    private final List<LifecycleAware> sources = new ArrayList<>();
    private final LastTurns turns = new LastTurns();
    private final Map<String, Long> sizesAtStart = new HashMap<>();

    private FlumeAgent(FlumeFile file) {
        this.file = file;
    }

    /** {@link #start(Path, String, Map)} with the process's own environment only. */
    public static FlumeAgent start(Path file, String agent) {
        return start(file, agent, Map.of());
    }

    /**
     * Starts an agent, and returns when every source, channel and sink runs.
     *
     * @param agent its name, the first part of the keys in the file
     * @param environment values for the file's {@code ${env:NAME}} and {@code ${env:NAME:-default}}, which stand before
     *     the process's own environment; {@code ${sys:…}}, {@code ${java:…}} and {@code ${date:…}} work as well
     * @throws FlumeMistakeException naming file, key and value of each mistake; nothing is left running
     */
    public static FlumeAgent start(Path file, String agent, Map<String, String> environment) {
        FlumeFile read = FlumeFile.read(file, agent, environment);
        List<String> mistakes = FlumeMistakes.in(read);
        if (!mistakes.isEmpty()) {
            throw new FlumeMistakeException(mistakes);
        }
        FlumeAgent started = new FlumeAgent(read);
        started.run(new FlumeComponents(read).make());
        return started;
    }

    private void run(MaterializedConfiguration components) {
        components.getChannels().forEach((name, channel) -> {
            start(Kind.CHANNELS, name, channel);
            sizesAtStart.put(name, FlumeCounters.of("channel", name).getOrDefault("ChannelSize", 0L));
        });
        components.getSinkRunners().forEach((name, runner) -> start(Kind.SINKS, name, runner));
        components.getSourceRunners().forEach((name, runner) -> start(Kind.SOURCES, name, runner));
    }

    /** Has {@link #stop()} wait, so long at most, until sources and sinks have finished the turn that they are at. */
    public FlumeAgent finishingTurns(Duration most) {
        turns.patience(most);
        return this;
    }

    private void start(Kind kind, String name, LifecycleAware component) {
        String key = "%s.%s.%s".formatted(file.agent(), kind.key(), name);
        try {
            turns.add(kind, component);
            component.start();
            if (component instanceof Channel channel) {
                // a file channel that cannot open its files starts all the same, and tells its users why
                channel.getTransaction().close();
            }
            if (kind == Kind.SOURCES) {
                sources.add(component);
            } else {
                running.push(component);
            }
        } catch (RuntimeException | Error e) {
            stop();
            throw new FlumeMistakeException(List.of(new StartFailure(file, kind, name).reason(e)), e);
        }
        if (component.getLifecycleState() != LifecycleState.START) {
            LifecycleState state = component.getLifecycleState();
            stop();
            throw new FlumeMistakeException(
                    List.of(file.mistake(key, "did not start: its state is %s; expected START".formatted(state))));
        }
    }

    public synchronized boolean isRunning() {
        return !running.isEmpty();
    }

    /**
     * Events in a channel: put and not yet taken, each counted when its transaction was committed. So an event that a sink
     * has in hand is still in the channel. Exact while nothing moves.
     */
    public long channelSize(String channel) {
        if (!sizesAtStart.containsKey(channel)) {
            throw new IllegalArgumentException("channel is %s; expected one of %s".formatted(channel, channels()));
        }
        Map<String, Long> counters = channelCounters(channel);
        return sizesAtStart.get(channel) + counters.get("EventPutSuccessCount") - counters.get("EventTakeSuccessCount");
    }

    /** The names of the channels. */
    public Set<String> channels() {
        return file.listed(Kind.CHANNELS);
    }

    /** The names of the sinks. */
    public Set<String> sinks() {
        return file.listed(Kind.SINKS);
    }

    /** Flume's counters of a channel since the agent's start, such as {@code EventPutSuccessCount}; empty if it has none. */
    public Map<String, Long> channelCounters(String channel) {
        return FlumeCounters.of("channel", channel);
    }

    /** Flume's counters of a source, such as {@code EventAcceptedCount}; empty if it has none. */
    public Map<String, Long> sourceCounters(String source) {
        return FlumeCounters.of("source", source);
    }

    /** Flume's counters of a sink, such as {@code EventDrainSuccessCount}; empty if it has none. */
    public Map<String, Long> sinkCounters(String sink) {
        return FlumeCounters.of("sink", sink);
    }

    /** Where the events have got to, and the settings that decide over the next step: for a test that waits in vain. */
    public String trace() {
        return FlumeTrace.of(file);
    }

    /**
     * Stops the sources, then the sinks, then the channels. What a file channel holds is there at the next start.
     *
     * <p>Milliseconds without an Avro source and 4 s with one, or with several: its Netty server waits 2 s in each of two
     * thread groups for a last request.
     */
    public synchronized void stop() {
        turns.finish(Kind.SOURCES);
        stopSources();
        turns.finish(Kind.SINKS);
        while (!running.isEmpty()) {
            QuietConsole.leaveOut(running.pop()::stop);
        }
    }

    private void stopSources() {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Callable<Void>> stops = sources.stream()
                    .map(source -> Executors.<Void>callable(source::stop, null))
                    .toList();
            sources.clear();
            for (Future<Void> stop : threads.invokeAll(stops)) {
                stop.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted while the sources of %s were stopped".formatted(file.agent()), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot stop a source of %s: %s".formatted(file.agent(), e.getCause()), e);
        } finally {
            threads.shutdown();
        }
    }

    @Override
    public void close() {
        stop();
    }
}

package dev.streambook.unit2;

import static org.awaitility.Awaitility.await;

import dev.streambook.engine.junit.FlumeAgents;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.workbook.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The agent of {@link SinkGroup} between a file of events and its four collectors. */
public final class Relay {

    private final FlumeAgents flume;
    private final Isolated isolated;
    private final Collectors collectors;
    private Runnable stop;

    /** All collectors listen. */
    public Relay(FlumeAgents flume, Isolated isolated) {
        this.flume = flume;
        this.isolated = isolated;
        this.collectors = isolated.closing(Collectors.start());
    }

    /** Starts the agent where a file with the events lies ready, and returns when both channels are empty again. */
    public void run(Answer<SinkGroup> answer, List<String> events) {
        Path spool = isolated.directory("spool-" + near().port());
        try {
            Files.write(spool.resolve("events.txt"), events);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the events into " + spool, e);
        }
        AgentRun run = AgentRun.start(answer, SinkGroup.AGENT, collectors.environment(spool), flume, isolated);
        await("the source has put the whole file into the channels")
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Files.exists(spool.resolve("events.txt.COMPLETED")));
        run.awaitRest();
        stop = run.agent()::stop;
    }

    /** Stops the agent now, where another is to run in the same test; it is stopped after the test in any case. */
    public void stop() {
        stop.run();
    }

    public Collector near() {
        return collectors.near();
    }

    public Collector far() {
        return collectors.far();
    }

    public Collector left() {
        return collectors.left();
    }

    public Collector right() {
        return collectors.right();
    }

    /** What the collectors of channel {@code archive} hold. */
    public List<String> archived() {
        return both(near(), far());
    }

    /** What the collectors of channel {@code live} hold. */
    public List<String> seen() {
        return both(left(), right());
    }

    private static List<String> both(Collector one, Collector other) {
        return Stream.concat(one.events().stream(), other.events().stream()).toList();
    }
}

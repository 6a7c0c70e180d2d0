package dev.streambook.unit2;

import static org.awaitility.Awaitility.await;

import dev.streambook.engine.Patience;
import dev.streambook.engine.flume.FlumeAgent;
import dev.streambook.engine.junit.FlumeAgents;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.workbook.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/** Runs the agent of an answer on machines with logs, again and again, into one topic. */
public final class TailRun {

    private final Path file;
    private final FlumeAgents flume;
    private final TopicReader<String, String> reader;
    private final String topic;
    private final Map<String, String> environment;

    /** The one that was started last. */
    private FlumeAgent agent;

    /** @param name of this run within its test */
    public TailRun(Answer<TailAgent> answer, KafkaBroker broker, FlumeAgents flume, Isolated isolated, String name) {
        this.topic = isolated.topic("events-of-" + name, 1);
        this.file = AgentFile.write(answer, isolated.directory(name));
        this.flume = flume;
        this.reader = TopicReader.ofText(broker.bootstrapServers());
        // a batch of one event is delivered at once
        this.environment = new HashMap<>(Map.of(
                "STREAMBOOK_KAFKA", broker.bootstrapServers(), "STREAMBOOK_TOPIC", topic, "STREAMBOOK_BATCH", "1"));
    }

    /** Reads whole files from now on, instead of following them. */
    void spool() {
        environment.put("STREAMBOOK_SOURCES", "spool");
    }

    FlumeAgent start(LogFolder machine) {
        Map<String, String> here = new HashMap<>(environment);
        here.putAll(machine.environment());
        agent = flume.start(file, TailAgent.AGENT, here);
        return agent;
    }

    /**
     * Starts the agent, and stops it when the line that was written last is in Kafka and nothing is left in the channel: of two
     * files, the one with that line may have been read first.
     */
    public void toTheEndOf(LogFolder machine) {
        start(machine);
        awaitLast(machine);
        Patience.until(
                "all that the agent has read is delivered",
                () -> agent.channels().stream().allMatch(channel -> agent.channelSize(channel) == 0));
        agent.stop();
    }

    /** Returns when the line that was written last is in Kafka. */
    void awaitLast(LogFolder machine) {
        String last = machine.written().get(machine.written().size() - 1);
        try {
            await(last)
                    .dontCatchUncaughtExceptions()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(Patience.limit())
                    .until(() -> arrived().contains(last));
        } catch (ConditionTimeoutException e) {
            String nothing = arrived().isEmpty() ? "\n" + agent.trace() : "";
            throw new AssertionError(
                    "%s, the last line so far, has not arrived in %d s: %s%s"
                            .formatted(last, Patience.limit().toSeconds(), accounting(machine), nothing),
                    e);
        }
    }

    /** The lines that are in Kafka, in order. */
    public List<String> arrived() {
        return reader.values(topic);
    }

    /** What was written on these machines, against what is in Kafka. */
    Accounting accounting(LogFolder... machines) {
        List<String> written = Stream.of(machines)
                .flatMap(machine -> machine.written().stream())
                .toList();
        return Accounting.of(written, arrived());
    }
}

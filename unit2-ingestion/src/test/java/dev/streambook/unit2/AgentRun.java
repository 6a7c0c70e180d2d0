package dev.streambook.unit2;

import static org.awaitility.Awaitility.await;

import dev.streambook.engine.Patience;
import dev.streambook.engine.flume.FlumeAgent;
import dev.streambook.engine.junit.FlumeAgents;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.workbook.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** An agent that runs from an answer's file. */
record AgentRun(FlumeAgent agent) {

    static AgentRun start(
            Answer<?> answer, String name, Map<String, String> environment, FlumeAgents flume, Isolated isolated) {
        Path file = AgentFile.write(answer, isolated.directory("agent"));
        return new AgentRun(flume.start(file, name, environment));
    }

    /** Returns when all that was put into the channels is delivered, or when no sink finds anything to deliver. */
    void awaitRest() {
        Map<String, Long> before = emptyLooks();
        await("the channels " + agent.channels() + " are empty, or all sinks find nothing to take")
                .dontCatchUncaughtExceptions()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Patience.limit())
                .until(() -> sizes().values().stream().allMatch(size -> size == 0) || allLookedInVain(before));
    }

    /** What lies in each channel. */
    Map<String, Long> sizes() {
        Map<String, Long> sizes = new TreeMap<>();
        agent.channels().forEach(channel -> sizes.put(channel, agent.channelSize(channel)));
        return sizes;
    }

    private boolean allLookedInVain(Map<String, Long> before) {
        return emptyLooks().entrySet().stream().allMatch(sink -> sink.getValue() > before.get(sink.getKey()));
    }

    private Map<String, Long> emptyLooks() {
        Map<String, Long> looks = new TreeMap<>();
        agent.sinks().forEach(sink -> looks.put(sink, agent.sinkCounters(sink).getOrDefault("BatchEmptyCount", 0L)));
        return looks;
    }
}

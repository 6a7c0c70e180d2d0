package dev.streambook.recommender.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.streambook.engine.flume.FlumeAgent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the intake agent has still to do with the files that are there: lines that it has not read, and events in its
 * channels.
 *
 * @param state the folder in which the agent keeps its positions and channels
 */
public record IntakeBacklog(FlumeAgent agent, WrittenLogs logs, Path state) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String READ_WHOLE = ".COMPLETED";

    /** Whether all lines have gone on to Kafka. Positions are written once a second, so it can be told late. */
    public boolean isEmpty() throws IOException {
        Map<String, Long> positions = positions();
        for (Path file : logs.files()) {
            boolean spooled = file.getFileName().toString().endsWith(READ_WHOLE);
            if (!spooled && positions.getOrDefault(file.toString(), 0L) < Files.size(file)) {
                return false;
            }
        }
        return agent.channels().stream().allMatch(channel -> agent.channelSize(channel) == 0);
    }

    private Map<String, Long> positions() throws IOException {
        Map<String, Long> positions = new HashMap<>();
        Path file = state.resolve("positions.json");
        if (Files.exists(file)) {
            for (JsonNode position : JSON.readTree(Files.readAllBytes(file))) {
                positions.put(
                        position.path("file").asText(), position.path("pos").asLong());
            }
        }
        return positions;
    }
}

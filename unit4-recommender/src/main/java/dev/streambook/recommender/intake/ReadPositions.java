package dev.streambook.recommender.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How far the intake agent has read the log files: what it has read is in its channels or beyond them.
 *
 * @param bytes of each file that is followed
 */
record ReadPositions(Map<String, Long> bytes) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String READ_WHOLE = ".COMPLETED";

    /**
     * As the agent last wrote them down, which it does once a second. It writes in place: who meets it in the middle of that
     * learns of no file.
     *
     * @param state the folder in which the agent keeps its positions
     */
    static ReadPositions in(Path state) throws IOException {
        Path file = state.resolve("positions.json");
        Map<String, Long> bytes = new HashMap<>();
        if (Files.exists(file)) {
            for (JsonNode position : readable(Files.readAllBytes(file))) {
                bytes.put(position.path("file").asText(), position.path("pos").asLong());
            }
        }
        return new ReadPositions(bytes);
    }

    /** Whether all that is in the file now has been read. */
    boolean isReadWhole(Path file) throws IOException {
        return file.getFileName().toString().endsWith(READ_WHOLE)
                || bytes.getOrDefault(file.toString(), 0L) >= Files.size(file);
    }

    private static JsonNode readable(byte[] json) throws IOException {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException half) {
            return JSON.createArrayNode();
        }
    }
}

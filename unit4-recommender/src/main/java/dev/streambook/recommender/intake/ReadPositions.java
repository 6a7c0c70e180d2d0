package dev.streambook.recommender.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.recommender.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far the intake agent has read the log files: what it has read is in its channels or beyond them.
 *
 * @param bytes of each file that is followed
 */
public record ReadPositions(Map<String, Long> bytes) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String READ_WHOLE = ".COMPLETED";
    private static final String FILE = "positions.json";
    private static final String NUMBER = "inode";

    /**
     * As the agent last wrote them down, which it does once a second. It writes in place: who meets it in the middle of that
     * learns of no file.
     *
     * @param state the folder in which the agent keeps its positions
     */
    static ReadPositions in(Path state) throws IOException {
        Path file = state.resolve(FILE);
        Map<String, Long> bytes = new HashMap<>();
        if (Files.exists(file)) {
            for (JsonNode position : readable(Files.readAllBytes(file))) {
                bytes.put(position.path("file").asText(), position.path("pos").asLong());
            }
        }
        return new ReadPositions(bytes);
    }

    /**
     * Makes the positions good for log files that were copied here, such as from a backup. The agent knows a file by its number on
     * the disk, which a copy does not have, and would read it again from its beginning. Names never come twice, so they tell
     * which file is meant. To be called before the agent starts.
     *
     * @param state the folder in which the agent keeps its positions
     */
    public static void followCopies(Path state) throws IOException {
        Path file = state.resolve(FILE);
        if (!Files.exists(file)) {
            return;
        }
        JsonNode positions = readable(Files.readAllBytes(file));
        boolean isOther = false;
        for (JsonNode position : positions) {
            Optional<Long> number = number(Path.of(position.path("file").asText()));
            if (number.isPresent() && number.get() != position.path(NUMBER).asLong()) {
                ((ObjectNode) position).put(NUMBER, number.get());
                isOther = true;
            }
        }
        if (isOther) {
            WholeFile.replace(file, JSON.writeValueAsBytes(positions));
        }
    }

    /** Empty if there is no such file, or if files have no numbers here. */
    private static Optional<Long> number(Path file) throws IOException {
        boolean hasNumbers = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        return hasNumbers && Files.exists(file)
                ? Optional.of((Long) Files.getAttribute(file, "unix:ino"))
                : Optional.empty();
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

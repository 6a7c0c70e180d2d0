package dev.streambook.unit2.play;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where the agent's file lies, and what it takes from its environment. */
public final class PlayAgent {

    /** The first part of every key in the file. */
    public static final String NAME = "play";

    private static final String FILE = "play.properties";

    private PlayAgent() {}

    /** Puts the file into a directory that exists. */
    public static Path file(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        try (InputStream in = PlayAgent.class.getResourceAsStream(FILE)) {
            Files.copy(in, file);
        }
        return file;
    }

    /** @param rpcPort a free port on loopback, where the agent listens */
    public static Map<String, String> environment(int rpcPort, String bootstrapServers, String topic) {
        return Map.of(
                "STREAMBOOK_RPC_PORT", Integer.toString(rpcPort),
                "STREAMBOOK_KAFKA", bootstrapServers,
                "STREAMBOOK_TOPIC", topic);
    }
}

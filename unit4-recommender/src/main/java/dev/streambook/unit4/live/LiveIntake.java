package dev.streambook.unit4.live;

import dev.streambook.engine.FlumeAgent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Starts the intake's Flume agent from the same file that a stand-alone agent takes. */
final class LiveIntake {

    private static final String FILE = "intake.properties";
    private static final String AGENT = "intake";

    private LiveIntake() {}

    /**
     * @param logs where the lines are
     * @param rpcPort where posted events go
     */
    static FlumeAgent start(WorkFolder work, String bootstrapServers, Path logs, int rpcPort) {
        Path file = work.folder("intake").resolve(FILE);
        try (InputStream text = LiveIntake.class.getResourceAsStream("/" + FILE)) {
            Files.copy(text, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FlumeAgent.start(
                file,
                AGENT,
                Map.of(
                        "STREAMBOOK_KAFKA", bootstrapServers,
                        "STREAMBOOK_LOGS", logs.toString(),
                        "STREAMBOOK_STATE", work.folder("intake/state").toString(),
                        "STREAMBOOK_SOURCES", tails() ? "tail rpc" : "spool rpc",
                        "STREAMBOOK_RPC_PORT", Integer.toString(rpcPort)));
    }

    /** Whether Flume can follow growing files here: its taildir source does not run on Windows. */
    static boolean tails() {
        return !System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}

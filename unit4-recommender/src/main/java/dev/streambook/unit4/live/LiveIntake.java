package dev.streambook.unit4.live;

import dev.streambook.engine.FlumeAgent;
import dev.streambook.unit4.intake.IntakeFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Starts the intake's Flume agent from the file that a stand-alone agent takes, with the parts that were chosen. */
final class LiveIntake {

    private LiveIntake() {}

    /**
     * @param logs where the lines are; nobody calls the agent's RPC port here, so it has none
     */
    static FlumeAgent start(WorkFolder work, String bootstrapServers, Path logs, IntakeFile agent) {
        Path file = agent.writeInto(work.folder("intake"));
        return FlumeAgent.start(
                file,
                IntakeFile.AGENT,
                Map.of(
                        "STREAMBOOK_KAFKA",
                        bootstrapServers,
                        "STREAMBOOK_LOGS",
                        logs.toString(),
                        "STREAMBOOK_STATE",
                        work.folder("intake/state").toString(),
                        "STREAMBOOK_SOURCES",
                        tails() ? "tail" : "spool"));
    }

    /** Whether Flume can follow growing files here: its taildir source does not run on Windows. */
    static boolean tails() {
        return !System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}

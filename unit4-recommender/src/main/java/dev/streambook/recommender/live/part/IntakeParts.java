package dev.streambook.recommender.live.part;

import dev.streambook.engine.flume.FlumeAgent;
import dev.streambook.recommender.archive.DeadLetterArchive;
import dev.streambook.recommender.intake.IntakeExercises;
import dev.streambook.recommender.intake.IntakeFile;
import dev.streambook.recommender.intake.LogFileWriter;
import dev.streambook.recommender.intake.ReadPositions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The parts of the way into Kafka, in one process or each in its own. */
public final class IntakeParts {

    /** For a batch on its way to Kafka, when the agent is to stop. */
    private static final Duration TURN = Duration.ofSeconds(2);

    private static final String SOURCES = "STREAMBOOK_SOURCES";

    private IntakeParts() {}

    /** A writer into the folder that the agent reads, for a source. */
    public static LogFileWriter logFiles(Path logs, long fileBytes) throws IOException {
        return logFiles(logs, LogFileWriter.SOURCE, fileBytes);
    }

    /**
     * The same for lines that are not a source's.
     *
     * @param name how the files' names begin
     */
    public static LogFileWriter logFiles(Path logs, String name, long fileBytes) throws IOException {
        return tails() ? LogFileWriter.tailed(logs, name, fileBytes) : LogFileWriter.spooled(logs, name, fileBytes);
    }

    /**
     * The Flume agent of the live program, from the file that a stand-alone agent takes. Nobody uses the agent's RPC port here,
     * so it has none.
     *
     * @param folder for the file; its subfolder {@code state} is for positions and channels
     */
    public static FlumeAgent agent(IntakeExercises exercises, Map<String, String> kafka, Path logs, Path folder) {
        return agent(exercises, kafka, folder, Map.of("STREAMBOOK_LOGS", logs.toString(), SOURCES, reader()));
    }

    /** The Flume agent of a cluster, which takes batches by RPC, too. Its folders are there already. */
    public static FlumeAgent agent(IntakeExercises exercises, Map<String, String> kafka, ClusterSettings cluster) {
        return agent(
                exercises,
                kafka,
                cluster.intake(),
                Map.of(
                        "STREAMBOOK_LOGS",
                        cluster.logs().toString(),
                        SOURCES,
                        reader() + " rpc",
                        "STREAMBOOK_RPC_HOST",
                        cluster.rpcHost(),
                        "STREAMBOOK_RPC_PORT",
                        Integer.toString(cluster.rpcPort())));
    }

    private static FlumeAgent agent(
            IntakeExercises exercises, Map<String, String> kafka, Path folder, Map<String, String> own) {
        Map<String, String> environment = new HashMap<>(own);
        environment.put("STREAMBOOK_KAFKA", kafka.get("bootstrap.servers"));
        environment.put("STREAMBOOK_STATE", state(folder).toString());
        followCopies(state(folder));
        return FlumeAgent.start(exercises.agent().reaching(kafka).writeInto(folder), IntakeFile.AGENT, environment)
                .finishingTurns(TURN);
    }

    private static void followCopies(Path state) {
        try {
            ReadPositions.followCopies(state);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read how far the intake had read in " + state, e);
        }
    }

    /** The name of the source that reads the log files here. */
    private static String reader() {
        return tails() ? "tail" : "spool";
    }

    /** Where an agent with this folder keeps its positions and channels. */
    public static Path state(Path folder) {
        return folder.resolve("state");
    }

    /**
     * What fails on the way, kept in a file in {@code folder}.
     *
     * @param fullAt size of the file in bytes at which the next one is begun
     */
    public static DeadLetterArchive deadLetters(
            DeadLetterArchive.Reader reader, LiveKafka kafka, Path folder, long fullAt) {
        Map<String, Object> connection = new HashMap<>(kafka.connection());
        connection.put("group.id", "dead-letters");
        connection.put("isolation.level", "read_committed");
        return new DeadLetterArchive(
                reader, connection, kafka.topics().deadLetters(), folder.resolve("dead-letters.jsonl"), fullAt);
    }

    /** Whether Flume can follow growing files here: its taildir source does not run on Windows. */
    private static boolean tails() {
        return !System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}

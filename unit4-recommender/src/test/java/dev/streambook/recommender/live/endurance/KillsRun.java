package dev.streambook.recommender.live.endurance;

import static dev.streambook.workbook.figures.GuideFigures.line;
import static org.awaitility.Awaitility.await;

import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.recommender.live.LiveClient;
import dev.streambook.recommender.live.LiveProcess;
import dev.streambook.recommender.live.SourceAnswers;
import dev.streambook.workbook.figures.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Kills the live program again and again, at random moments of a replay whose data are kept, and starts it again each time. In
 * the end its answers are held against those of a run that nobody has disturbed, and against the lines of the source.
 */
public final class KillsRun {

    public static final String NAME = "kills";

    private static final int KILLS = 20;
    private static final long LINES = 80_000;
    /** Lines a second: slow enough that the source has not ended before the last kill. */
    private static final int SLOW = 100;

    private static final int QUICK = 1_000;
    private static final int USERS = 200;
    private static final int FILMS = 150;
    private static final Duration END = Duration.ofMinutes(20);

    private final Path folder;
    private final long seed;

    /**
     * @param folder an empty one, for data, temporary files and what the program says
     * @param seed of the moments
     */
    public KillsRun(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    public Figures measure() throws Exception {
        System.out.println("the seed of the moments is " + seed);
        Figures figures = Figures.ofThisRun();
        figures.facts().put("seed", Long.toString(seed));
        Answers undisturbed = toItsEnd("undisturbed");
        Random random = new Random(seed);
        for (int kill = 1; kill <= KILLS; kill++) {
            Map<String, Object> row = liveAndDie(kill, Moment.any(random));
            figures.add(row);
            System.out.println(row);
        }
        Answers killed = toItsEnd("killed");
        try (LocalSpark spark = LocalSpark.start(folder.resolve("spark"))) {
            figures.facts()
                    .put("remark", compare(undisturbed, killed, ArchivedIds.in(spark.session(), data("killed"))));
        }
        return figures;
    }

    /**
     * When to kill.
     *
     * @param since the words of the program from which on the seconds count; empty for its start
     */
    private record Moment(String since, double seconds) {

        private static final String SOURCE = "] source: ";

        /** One of four comes after the start, when the engines do; the others after the source has begun to write. */
        static Moment any(Random random) {
            boolean early = random.nextInt(4) == 0;
            return new Moment(early ? "" : SOURCE, random.nextDouble() * (early ? 30 : 60));
        }

        String text() {
            return line("%.1f s after %s", seconds, since.isEmpty() ? "the start" : "the source began");
        }
    }

    private Map<String, Object> liveAndDie(int kill, Moment moment) throws Exception {
        Map<String, Object> row = new LinkedHashMap<>();
        try (LiveProcess live = start("killed", SLOW)) {
            if (!moment.since().isEmpty()) {
                await().atMost(END).until(() -> live.says(line -> line.contains(moment.since())) || !live.isAlive());
            }
            TimeUnit.MILLISECONDS.sleep(Math.round(moment.seconds() * 1_000));
            if (!live.isAlive()) {
                throw new IllegalStateException("it has ended before it was killed: " + live.lines());
            }
            live.kill();
            row.put("kill", kill);
            row.put("moment", moment.text());
            row.put("lines written by then", writtenLines());
            row.put("what went on", new Life(live.lines()).phase());
            Files.write(folder.resolve(line("killed-%02d.txt", kill)), live.lines());
        }
        return row;
    }

    private Answers toItsEnd(String name) throws Exception {
        try (LiveProcess live = start(name, QUICK)) {
            try {
                await().atMost(END)
                        .until(() -> live.says(line -> line.contains("serving on http://")) || !live.isAlive());
                Answers answers = Answers.of(LiveClient.of(live.lines()), USERS, FILMS);
                live.interrupt();
                live.exitCode(END.toSeconds());
                return answers;
            } finally {
                Files.write(folder.resolve(name + ".txt"), live.lines());
            }
        }
    }

    /**
     * Each model is taken, however good it is: so the one that answers in the end is trained on all events. The archive's files
     * are merged much more often than as shipped, so that kills meet merges.
     */
    private LiveProcess start(String name, int rate) throws IOException {
        return LiveProcess.start(
                Files.createDirectories(folder.resolve("tmp")),
                "--data",
                data(name).toString(),
                "--port",
                "0",
                "--events",
                Long.toString(LINES),
                "--rate",
                Integer.toString(rate),
                "--set",
                "archive.merge-batches=4",
                "--set",
                "model.worse-by=1000",
                "--set",
                "model.worse-recall-by=1");
    }

    private Path data(String name) {
        return folder.resolve("data-" + name);
    }

    private long writtenLines() throws IOException {
        Path logs = data("killed").resolve("logs");
        if (Files.notExists(logs)) {
            return 0;
        }
        long lines = 0;
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                for (byte letter : Files.readAllBytes(file)) {
                    lines += letter == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }

    private static String compare(Answers undisturbed, Answers killed, ArchivedIds archive) throws Exception {
        SourceAnswers source = SourceAnswers.of(LINES);
        return String.join(" ", new Verdicts(source, undisturbed, killed, archive).sentences());
    }
}

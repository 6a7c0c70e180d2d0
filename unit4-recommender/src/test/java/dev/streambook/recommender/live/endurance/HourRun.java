package dev.streambook.recommender.live.endurance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.recommender.live.LiveClient;
import dev.streambook.recommender.live.LiveProcess;
import dev.streambook.workbook.figures.Figures;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * One long run of the live program without a fault, its data kept: what it takes of the machine, looked at every ten seconds. Then
 * the source ends, and the books are closed.
 */
public final class HourRun {

    public static final String NAME = "hour";

    private static final int RATE = 500;
    private static final long HISTORY = 30_000;
    private static final int USERS = 200;
    private static final long EVERY_SECONDS = 10;
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofMinutes(30);
    private static final String UP = "page and API on http://";
    private static final String WARNING = "[0-9:.]+ (WARN|ERROR|FATAL) .*";
    private static final String REFUSED = "[0-9:.]+ WARN +ModelFollower: model .* refused, WORSE_THAN_CURRENT.*";
    private static final String DONE = "serving on http://";

    private final Path folder;
    private final int minutes;

    /** @param folder an empty one, for data, temporary files and what the program says */
    public HourRun(Path folder, int minutes) {
        this.folder = folder;
        this.minutes = minutes;
    }

    public Figures measure() throws Exception {
        Figures figures = Figures.ofThisRun();
        figures.facts().put("minutes", Integer.toString(minutes));
        figures.facts().put("events/s", Integer.toString(RATE));
        try (LiveProcess live = start()) {
            try {
                observe(live, figures);
                end(live, figures);
            } finally {
                Files.write(folder.resolve("console.txt"), live.lines());
            }
        }
        return figures;
    }

    private LiveProcess start() throws IOException {
        long lines = HISTORY + minutes * 60L * RATE;
        return LiveProcess.start(
                Files.createDirectories(folder.resolve("tmp")),
                "--data",
                data().toString(),
                "--port",
                "0",
                "--rate",
                Integer.toString(RATE),
                "--events",
                Long.toString(lines));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void observe(LiveProcess live, Figures figures) throws Exception {
        await().atMost(START).until(() -> says(live, UP));
        String address = LiveClient.of(live.lines()).address();
        HttpClient http = HttpClient.newHttpClient();
        try (ObservedJvm jvm = ObservedJvm.of(live.pid());
                GentleLoad load = new GentleLoad(http, address, USERS)) {
            Look look = new Look(jvm, new DataFolder(data()), load, address, http);
            load.start();
            long began = System.nanoTime();
            for (long second = EVERY_SECONDS; second <= minutes * 60L; second += EVERY_SECONDS) {
                TimeUnit.NANOSECONDS.sleep(began + TimeUnit.SECONDS.toNanos(second) - System.nanoTime());
                Map<String, Object> row = look.row(second);
                figures.add(row);
                System.out.println(row);
                if (!live.isAlive()) {
                    throw new IllegalStateException("the program has ended; its last words: " + live.lines());
                }
            }
            load.outcomes().forEach((outcome, count) -> figures.facts().put(outcome, Long.toString(count)));
        }
    }

    private void end(LiveProcess live, Figures figures) throws Exception {
        long began = System.nanoTime();
        await().atMost(END).until(() -> says(live, DONE));
        Map<String, String> facts = figures.facts();
        facts.put("settled after the end s", Long.toString(seconds(began)));
        JsonNode audit = LiveClient.of(live.lines()).get("/audit").body();
        facts.put("adds up", audit.path("addsUp").asText());
        facts.put("settled", audit.path("settled").asText());
        for (JsonNode stage : audit.path("stages")) {
            String name = stage.path("stage").asText();
            for (String count : List.of("in", "out", "deadLettered", "duplicates", "late")) {
                facts.put(name + " " + count, stage.path(count).asText());
            }
        }
        facts.put("trainings", count(live, line -> line.contains("training model ")));
        facts.put("failed trainings", count(live, line -> line.contains("a training failed")));
        facts.put("refused models", count(live, line -> line.matches(REFUSED)));
        facts.put("warnings", count(live, line -> line.matches(WARNING) && !line.matches(REFUSED)));
        live.interrupt();
        facts.put("exit code", Integer.toString(live.exitCode(END.toSeconds())));
    }

    private static boolean says(LiveProcess live, String words) {
        return live.says(line -> line.contains(words));
    }

    private static String count(LiveProcess live, Predicate<String> line) {
        return Long.toString(live.lines().stream().filter(line).count());
    }

    private static long seconds(long since) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
    }
}

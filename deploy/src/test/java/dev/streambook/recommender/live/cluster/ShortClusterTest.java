package dev.streambook.recommender.live.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.recommender.live.process.Console;
import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@link ClusterTest} in a few minutes: one process of each kind is killed at the same time, and what is counted is compared
 * with the data set and not with a run of the live program.
 */
@EnabledIfSystemProperty(named = "streambook.cluster-tests", matches = "short|all")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ShortClusterTest {

    private static final int RATINGS = 6_000;
    /** A minute of the sample in 10 ms. */
    private static final String SPEED = "6000x";
    /** Those that count at once; the archive and the trends count by batches and windows. */
    private static final Set<String> STAGES = Set.of("source", "intake", "speed", "storm-dedup");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final Console console = new Console(System.out);

    @Test
    void a_machine_of_each_kind_is_killed_while_ratings_come_in_and_each_rating_is_counted_once() throws Exception {
        Site site = Site.in(ProjectFolder.root(), folder.resolve("run"));
        Path sample = SampleRatings.write(folder, RATINGS);
        List<String> nodes = Stream.of("api-1", "api-2").map(site::address).toList();
        ScheduledExecutorService manager = Executors.newSingleThreadScheduledExecutor();
        try (ProcessCluster cluster = new ProcessCluster(site, console)) {
            cluster.start(plan(sample));
            manager.scheduleWithFixedDelay(cluster::revive, 1, 1, TimeUnit.SECONDS);
            StageCounts counts;
            try (ClusterClient client = new ClusterClient(nodes)) {
                killOneOfEach(cluster, client);
                counts = StageCounts.settled(client, RATINGS);
                console.step("settled: %s", counts.audit());
                awaitModel(client);
                console.print("%d answers, %d retries".formatted(client.answers(), client.retries()));
                assertThat(client.failures()).isEmpty();
            }
            FinalAnswers first = FinalAnswers.of(nodes.get(0));
            assertThat(first).isEqualTo(FinalAnswers.of(nodes.get(1)));
            assertThat(first.scores()).isNotEmpty();
            assertThat(counted(first, "/popular?howMany=1000")).isEqualTo(ratingsByFilm(sample));
            assertThat(counted(first, "/plays?howMany=1000")).isEqualTo(ratingsByFilm(sample));
            List<String> archived = ArchivedIds.in(site.folder("archive"));
            assertThat(archived).hasSize((int) counts.out("archive"));
            assertThat(new HashSet<>(archived)).hasSize(RATINGS);
        } finally {
            manager.shutdownNow();
        }
    }

    /** The model is one of all ratings. */
    private static ClusterPlan plan(Path sample) {
        return ClusterPlan.of(
                List.of("--movielens", sample.toString(), "--speed", SPEED),
                Map.of(
                        "training.objective", "explicit",
                        "training.rank", "8",
                        "training.first-after", Integer.toString(RATINGS)));
    }

    private void killOneOfEach(ProcessCluster cluster, ClusterClient client) throws Exception {
        await("ratings come in")
                .atMost(StageCounts.PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> StageCounts.of(client, 1).hasBegun(STAGES));
        Kills kills = new Kills(cluster, console);
        List<Kills.Killed> killed = List.of(
                kills.stormWorker(),
                kills.machine("kafka-2"),
                kills.machine("spark-worker"),
                kills.machine("intake"),
                kills.machine("api-1"));
        assertThat(StageCounts.of(client, 1).in("source"))
                .as("lines that were written before the last one was killed")
                .isLessThan(RATINGS);
        killed.forEach(Kills.Killed::awaitBack);
    }

    private void awaitModel(ClusterClient client) {
        await("both nodes answer by the same model")
                .atMost(StageCounts.PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(() -> {
                    String first = client.model(0);
                    return !first.isEmpty() && first.equals(client.model(1));
                });
        console.step("both nodes answer by the same model");
    }

    private static Map<Integer, Long> counted(FinalAnswers answers, String path) {
        Map<Integer, Long> counts = new TreeMap<>();
        for (JsonNode film : answers.counted().get(path).path("items")) {
            counts.put(film.path("item").asInt(), film.path("count").asLong());
        }
        return counts;
    }

    private static Map<Integer, Long> ratingsByFilm(Path sample) throws IOException {
        return Files.readAllLines(sample.resolve("ratings.csv")).stream()
                .skip(1)
                .collect(Collectors.groupingBy(
                        row -> Integer.valueOf(row.split(",")[1]), TreeMap::new, Collectors.counting()));
    }
}

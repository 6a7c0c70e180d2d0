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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The steps of docs/deploy/backup.md. Only with -Pcluster-test, as it takes minutes. */
@EnabledIfSystemProperty(named = "streambook.cluster-tests", matches = "all")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class BackupDrillTest {

    private static final int RATINGS = 6_000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final Console console = new Console(System.out);

    /** What a cluster has counted and answers. */
    private record State(JsonNode audit, List<String> models, FinalAnswers answers, List<String> archived) {}

    @Test
    void a_cluster_on_restored_files_has_the_same_books_archive_model_and_answers() throws Exception {
        Path sample = SampleRatings.write(folder, RATINGS);
        Path work = folder.resolve("run");
        State before = run(work, sample);

        Path zip = folder.resolve("backup.zip");
        long begun = System.nanoTime();
        long bytes = Backup.write(work, zip);
        console.step("backup: %,d bytes in %,d, after %d ms", bytes, Files.size(zip), millisSince(begun));
        Files.move(work, folder.resolve("lost"));
        begun = System.nanoTime();
        Backup.restore(zip, work);
        console.step("restored after %d ms", millisSince(begun));
        begun = System.nanoTime();
        State after = run(work, sample);
        console.step("the cluster answered as before after %d ms", millisSince(begun));

        assertThat(after.audit()).isEqualTo(before.audit());
        assertThat(after.models()).isEqualTo(before.models());
        assertThat(after.answers()).isEqualTo(before.answers());
        assertThat(after.archived()).isEqualTo(before.archived()).hasSize(RATINGS);
    }

    /** On free ports, until all is counted and a model of all ratings answers. */
    private State run(Path work, Path sample) throws Exception {
        Site site = Site.in(ProjectFolder.root(), work);
        List<String> nodes = Stream.of("api-1", "api-2").map(site::address).toList();
        State state;
        try (ProcessCluster cluster = new ProcessCluster(site, console)) {
            cluster.start(plan(sample));
            try (ClusterClient client = new ClusterClient(nodes)) {
                JsonNode audit = StageCounts.settled(client, RATINGS).audit();
                console.step("settled: %s", audit);
                await("a model answers")
                        .atMost(StageCounts.PATIENCE)
                        .pollInterval(Duration.ofMillis(250))
                        .until(() -> models(client).stream().noneMatch(String::isEmpty));
                state = new State(audit, models(client), FinalAnswers.of(nodes.get(0)), List.of());
            }
        }
        return new State(state.audit(), state.models(), state.answers(), ArchivedIds.in(site.folder("archive")));
    }

    /** One model, of all ratings. */
    private static ClusterPlan plan(Path sample) {
        return ClusterPlan.of(
                List.of("--movielens", sample.toString()),
                Map.of(
                        "training.objective", "explicit",
                        "training.rank", "8",
                        "training.first-after", Integer.toString(RATINGS),
                        "training.at-least-every", "1d"));
    }

    private static List<String> models(ClusterClient client) throws IOException, InterruptedException {
        return List.of(client.model(0), client.model(1));
    }

    private static long millisSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }
}

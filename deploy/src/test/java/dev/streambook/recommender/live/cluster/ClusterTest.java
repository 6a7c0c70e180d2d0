package dev.streambook.recommender.live.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.recommender.live.process.Console;
import dev.streambook.workbook.ProjectFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Takes minutes and about 6 GiB: only with -Pcluster-test. */
@EnabledIfSystemProperty(named = "streambook.cluster-tests", matches = "all")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class ClusterTest {

    /** Models by the same events differ by the order in which numbers were added. */
    private static final double ROUNDING = 0.01;

    private static final int TOLD = 10;

    private static final Duration SETTLED = StageCounts.PATIENCE;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final Console console = new Console(System.out);

    @Test
    void machines_are_killed_one_after_another_and_the_answers_are_those_of_a_run_without_a_fault() throws Exception {
        // a minute of the sample in 10 ms
        Replay sample = new Replay(SampleRatings.write(folder, 24_000), 24_000, "6000x", "1d");
        Outcomes outcomes = run(sample);

        assertTheSame(
                outcomes.cluster().answers().counted(),
                outcomes.embedded().answers().counted());
        assertTheSameModelAndArchive(outcomes, sample);
    }

    /**
     * In six minutes 22 years pass. What is late there depends on the moment, so windows of event time are not compared. What
     * the killed agent sends again is days old, so ids must be remembered for longer than a day.
     */
    @Test
    void the_same_holds_for_the_ratings_of_movielens_where_they_are_at_hand() throws Exception {
        String path = System.getenv("STREAMBOOK_ML_LATEST_SMALL");
        Assumptions.assumeTrue(
                path != null, "set STREAMBOOK_ML_LATEST_SMALL to the folder of ml-latest-small to run this");
        Replay movieLens = new Replay(Path.of(path), 100_836, "2000000x", "10000d");
        Outcomes outcomes = run(movieLens);

        assertTheSame(
                outcomes.cluster().answers().countedWithoutWindows(),
                outcomes.embedded().answers().countedWithoutWindows());
        assertTheSameModelAndArchive(outcomes, movieLens);
    }

    private Outcomes run(Replay replay) throws Exception {
        Site site = Site.in(ProjectFolder.root(), folder.resolve("run"));
        Outcomes outcomes = new Outcomes(runCluster(site, replay), runEmbedded(site, replay.with("max")));
        console.print("largest difference of a score: " + outcomes.largestDifference());
        return outcomes;
    }

    private static void assertTheSame(Map<String, JsonNode> answers, Map<String, JsonNode> otherAnswers) {
        List<String> facts = AnswerFacts.of(answers);
        List<String> others = AnswerFacts.of(otherAnswers);
        List<String> differences = new ArrayList<>(facts);
        differences.removeAll(new HashSet<>(others));
        assertThat(differences.stream().limit(TOLD))
                .as("%d facts that the others do not have, the first ones", differences.size())
                .isEmpty();
        assertThat(facts).hasSameSizeAs(others);
    }

    private static void assertTheSameModelAndArchive(Outcomes outcomes, Replay replay) {
        Outcome cluster = outcomes.cluster();
        Outcome embedded = outcomes.embedded();
        assertThat(cluster.answers().scores().keySet())
                .isEqualTo(embedded.answers().scores().keySet())
                .isNotEmpty();
        assertThat(outcomes.largestDifference()).isLessThan(ROUNDING);
        assertThat(new TreeSet<>(cluster.archived()))
                .isEqualTo(new TreeSet<>(embedded.archived()))
                .hasSize(replay.ratings());
    }

    /**
     * Ratings that happen again.
     *
     * @param data a folder in the layout of MovieLens
     * @param ratings how many are in it
     * @param speed as the source takes it
     * @param remembered how long the dedup remembers an id, in event time
     */
    private record Replay(Path data, int ratings, String speed, String remembered) {

        Replay with(String otherSpeed) {
            return new Replay(data, ratings, otherSpeed, remembered);
        }

        /**
         * The last model is one of all events. All pairs of films are kept: of a film with very many, which ones go would depend
         * on the order in which the users' events came.
         */
        ClusterPlan plan() {
            return ClusterPlan.of(
                    List.of("--movielens", data.toString(), "--speed", speed),
                    Map.of(
                            "dedup.time-to-live", remembered,
                            "similar.pair-limit", "20000",
                            "training.objective", "explicit",
                            "training.rank", "8",
                            "training.first-after", Integer.toString(ratings),
                            "training.at-least-every", "1s"));
        }
    }

    private record Outcomes(Outcome cluster, Outcome embedded) {

        double largestDifference() {
            return cluster.answers().largestDifference(embedded.answers());
        }
    }

    /** What a run answered, and which events it archived. */
    private record Outcome(FinalAnswers answers, List<String> archived) {}

    private Outcome runCluster(Site site, Replay replay) throws Exception {
        ScheduledExecutorService manager = Executors.newSingleThreadScheduledExecutor();
        List<String> nodes = Stream.of("api-1", "api-2").map(site::address).toList();
        try (ProcessCluster cluster = new ProcessCluster(site, console)) {
            cluster.start(replay.plan());
            manager.scheduleWithFixedDelay(cluster::revive, 1, 1, TimeUnit.SECONDS);
            StageCounts counts;
            FinalAnswers answers;
            try (ClusterClient client = new ClusterClient(nodes)) {
                Kills kills = new Kills(cluster, console);
                kills.machine("kafka-2").awaitBack();
                kills.stormWorker().awaitBack();
                kills.machine("spark-worker").awaitBack();
                kills.machine("intake").awaitBack();
                assertThat(StageCounts.of(client, 1).in("source"))
                        .as("lines that were written before the last one was killed")
                        .isLessThan(replay.ratings());
                kills.machine("api-1").awaitBack();
                counts = StageCounts.settled(client, replay.ratings());
                console.step("settled: %s", counts.audit());
                awaitModels(client);
                answers = FinalAnswers.of(nodes.get(0));
                assertTheSame(FinalAnswers.of(nodes.get(1)).counted(), answers.counted());
                console.print("%d answers, %d retries".formatted(client.answers(), client.retries()));
                assertThat(client.failures()).isEmpty();
            }
            List<String> archived = ArchivedIds.in(site.folder("archive"));
            assertThat(archived).hasSize((int) counts.out("archive"));
            return new Outcome(answers, archived);
        } finally {
            manager.shutdownNow();
        }
    }

    private Outcome runEmbedded(Site site, Replay replay) throws Exception {
        try (EmbeddedRun embedded = EmbeddedRun.start(site, replay.plan())) {
            await("the embedded run is done").atMost(SETTLED).until(embedded::isDone);
            console.step("the embedded run is done");
            return new Outcome(FinalAnswers.of(embedded.address()), ArchivedIds.in(embedded.archive()));
        }
    }

    /** A training that runs now may have begun before the last event was in. The one after it has them all. */
    private void awaitModels(ClusterClient client) throws Exception {
        Set<String> versions = new LinkedHashSet<>();
        await("a model was trained on all events")
                .atMost(SETTLED)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    model(client).ifPresent(versions::add);
                    return versions.size() == 3;
                });
        console.step("models: %s", versions);
    }

    private static Optional<String> model(ClusterClient client) throws Exception {
        return Optional.of(client.model(0)).filter(version -> !version.isEmpty());
    }
}

package dev.streambook.recommender.live.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The steps of docs/deploy/rolling-upgrade.md, one after another, while ratings come in. Only with -Pcluster-test, as it takes minutes. */
@EnabledIfSystemProperty(named = "streambook.cluster-tests", matches = "all")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class RollingRestartTest {

    private static final int RATINGS = 24_000;
    private static final long GRACE_SECONDS = 20;
    private static final Duration BACK = Duration.ofMinutes(3);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final Console console = new Console(System.out);

    @Test
    void every_process_is_restarted_in_turn_and_no_event_is_lost_and_a_third_node_answers_like_the_others()
            throws Exception {
        Site site = Site.in(ProjectFolder.root(), folder.resolve("run"));
        ClusterPlan plan = ClusterPlan.of(
                List.of("--movielens", SampleRatings.write(folder, RATINGS).toString(), "--speed", "2500x"),
                Map.of(
                        "training.objective", "explicit",
                        "training.rank", "8",
                        "training.first-after", Integer.toString(RATINGS / 8),
                        "intake.log-file-bytes", "200000"));
        List<String> nodes = Stream.of("api-1", "api-2").map(site::address).toList();
        try (ProcessCluster cluster = new ProcessCluster(site, console)) {
            cluster.start(plan);
            try (ClusterClient client = new ClusterClient(nodes)) {
                for (String broker : List.of("kafka-1", "kafka-2", "kafka-3")) {
                    restart(cluster, broker);
                    await("every partition is on all brokers").atMost(BACK).until(() -> isReplicated(site));
                }
                for (String name : List.of("api-1", "api-2")) {
                    restart(cluster, name);
                    await(name + " answers by a model").atMost(BACK).until(() -> isReady(site.address(name)));
                }
                List.of("speed-1", "intake", "source", "archive", "statistics", "training")
                        .forEach(name -> restart(cluster, name));
                assertThat(StageCounts.of(client, 1).in("source"))
                        .as("lines that were written before the last one of these was restarted")
                        .isLessThan(RATINGS);
                List.of("zookeeper", "nimbus", "supervisor", "spark-master", "spark-worker")
                        .forEach(name -> restart(cluster, name));
                restart(cluster, "topology");

                console.step("settled: %s", StageCounts.settled(client, RATINGS).audit());
                assertThat(new HashSet<>(ArchivedIds.in(site.folder("archive"))))
                        .hasSize(RATINGS);
                assertThat(client.failures()).isEmpty();
                await("log files that were read are deleted, all but the last one")
                        .atMost(BACK)
                        .until(() -> logFiles(site) < 2);
            }
            cluster.startApi(3);
            assertThatTheThirdAnswersLikeTheFirst(site);
        }
    }

    private static void assertThatTheThirdAnswersLikeTheFirst(Site site) throws IOException, InterruptedException {
        String first = site.address("api-1");
        String third = site.address("api-3");
        await("the third node has the first one's model and counts")
                .atMost(BACK)
                .untilAsserted(() -> {
                    assertThat(model(third)).isNotEmpty().isEqualTo(model(first));
                    assertThat(FinalAnswers.of(third)).isEqualTo(FinalAnswers.of(first));
                });
    }

    /** Asks it to end, starts it again, and waits until it is healthy. */
    private void restart(ProcessCluster cluster, String name) {
        RunningMachine machine = cluster.machine(name);
        try {
            machine.stop(GRACE_SECONDS);
            await(name + " has ended").atMost(BACK).until(() -> !machine.isAlive());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        machine.start();
        await(name + " is back").atMost(BACK).until(machine::isHealthy);
        console.step("%s was restarted", name);
    }

    private static boolean isReplicated(Site site) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", site.bootstrapServers()))) {
            Set<String> topics = admin.listTopics().names().get();
            return admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition ->
                            partition.isr().size() == partition.replicas().size());
        }
    }

    private static long logFiles(Site site) throws IOException {
        try (Stream<Path> files = Files.list(site.folder("events"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).count();
        }
    }

    private static String model(String address) throws IOException, InterruptedException {
        return FinalAnswers.json(address + "/health/ready").path("model").asText();
    }

    private static boolean isReady(String address) throws IOException, InterruptedException {
        return Health.answers(address + "/health/ready", "\"ready\":true").isHealthy("");
    }
}

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
    /** Ten ratings a second: some are still to come when the last process has been restarted. */
    private static final String SLOW = "600x";

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration BACK = Duration.ofMinutes(3);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final Console console = new Console(System.out);

    @Test
    void every_process_is_restarted_in_turn_and_no_event_is_lost_and_a_third_node_answers_like_the_others()
            throws Exception {
        Site site = Site.in(ProjectFolder.root(), folder.resolve("run"));
        String sample = SampleRatings.write(folder, RATINGS).toString();
        ClusterPlan plan = ClusterPlan.of(
                source(sample, SLOW),
                Map.of(
                        "training.objective", "explicit",
                        "training.rank", "8",
                        "training.first-after", Integer.toString(RATINGS / 20),
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
                List.of(
                                "speed-1",
                                "intake",
                                "source",
                                "archive",
                                "statistics",
                                "training",
                                "zookeeper",
                                "nimbus",
                                "supervisor",
                                "spark-master",
                                "spark-worker",
                                "topology")
                        .forEach(name -> restart(cluster, name));
                assertThat(StageCounts.of(client, 1).in("source"))
                        .as("lines that were written before the last one was restarted")
                        .isLessThan(RATINGS);
                cluster.restartSource(source(sample, "max"));

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

    private static List<String> source(String sample, String speed) {
        return List.of("--movielens", sample, "--speed", speed);
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
            machine.stop(GRACE);
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

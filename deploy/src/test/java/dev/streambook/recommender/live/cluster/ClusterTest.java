package dev.streambook.recommender.live.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.recommender.live.process.Console;
import dev.streambook.workbook.ProjectFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes minutes and about 6 GiB: only with -Pcluster-test. */
@EnabledIfSystemProperty(named = "streambook.cluster", matches = "true")
class ClusterTest {

    private static final int RATINGS = 24_000;
    /** A minute of the sample in about 10 ms. */
    private static final String SPEED = "6000x";

    private static final Duration BACK = Duration.ofMinutes(3);
    private static final Duration SETTLED = Duration.ofMinutes(8);

    private final Console console = new Console(System.out);

    @Test
    void machines_are_killed_one_after_another_and_every_event_is_accounted_for_once(@TempDir Path folder)
            throws Exception {
        Path sample = SampleRatings.write(folder, RATINGS);
        Site site = Site.in(ProjectFolder.root(), folder.resolve("run"));
        ScheduledExecutorService manager = Executors.newSingleThreadScheduledExecutor();
        try (ProcessCluster cluster = new ProcessCluster(site, console)) {
            cluster.start(List.of("--movielens", sample.toString(), "--speed", SPEED), Map.of());
            manager.scheduleWithFixedDelay(cluster::revive, 1, 1, TimeUnit.SECONDS);
            try (ClusterClient client = new ClusterClient(
                    List.of("http://127.0.0.1:" + site.port("api-1"), "http://127.0.0.1:" + site.port("api-2")))) {
                kill(cluster, "kafka-2");
                killStormWorker(cluster);
                kill(cluster, "spark-worker");
                kill(cluster, "intake");
                kill(cluster, "api-1");

                await("the audit of both nodes is settled")
                        .atMost(SETTLED)
                        .pollInterval(Duration.ofSeconds(1))
                        .ignoreExceptions()
                        .until(() -> isSettled(client.json(0, "/audit")) && isSettled(client.json(1, "/audit")));

                JsonNode audit = client.json(1, "/audit");
                console.print(audit.toString());
                console.print("%d answers, %d retries".formatted(client.answers(), client.retries()));
                assertThat(count(audit, "storm-dedup", "out")).isEqualTo(RATINGS);
                assertThat(count(audit, "speed", "out")).isEqualTo(RATINGS);
                assertThat(count(audit, "archive", "out")).isGreaterThanOrEqualTo(RATINGS);
                assertThat(count(audit, "intake", "deadLettered")).isZero();
                assertThat(client.json(0, "/trending").path("items"))
                        .isEqualTo(client.json(1, "/trending").path("items"));
                assertThat(client.failures()).isEmpty();
            }
        } finally {
            manager.shutdownNow();
        }
    }

    private void kill(ProcessCluster cluster, String name) throws InterruptedException {
        RunningMachine machine = cluster.machine(name);
        int starts = machine.starts();
        machine.kill();
        console.step("%s was killed", name);
        await(name + " is back").atMost(BACK).until(() -> machine.starts() > starts && machine.isHealthy());
        console.step("%s is back", name);
    }

    /** The supervisor starts another one. */
    private void killStormWorker(ProcessCluster cluster) {
        RunningMachine supervisor = cluster.machine("supervisor");
        ProcessHandle worker = await("a Storm worker runs")
                .atMost(BACK)
                .until(() -> worker(supervisor), Optional::isPresent)
                .orElseThrow();
        worker.destroyForcibly();
        console.step("the Storm worker, process %d, was killed", worker.pid());
        ProcessHandle next = await("another Storm worker runs")
                .atMost(BACK)
                .until(
                        () -> worker(supervisor),
                        found -> found.filter(one -> one.pid() != worker.pid()).isPresent())
                .orElseThrow();
        console.step("another Storm worker runs, process %d", next.pid());
    }

    private static Optional<ProcessHandle> worker(RunningMachine supervisor) {
        return supervisor.processes().stream()
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().arguments().stream()
                        .map(List::of)
                        // each worker has a process that writes down what it says, with the worker's command among its
                        // arguments
                        .anyMatch(arguments -> arguments.contains("org.apache.storm.daemon.worker.Worker")
                                && !arguments.contains("org.apache.storm.LogWriter")))
                .findFirst();
    }

    private static boolean isSettled(JsonNode audit) {
        return audit.path("settled").asBoolean()
                && count(audit, "source", "in") >= RATINGS
                && audit.path("stages").size() >= 7;
    }

    private static long count(JsonNode audit, String stage, String field) {
        return StreamSupport.stream(audit.path("stages").spliterator(), false)
                .filter(row -> row.path("stage").asText().equals(stage))
                .findFirst()
                .orElseThrow()
                .path(field)
                .asLong();
    }
}

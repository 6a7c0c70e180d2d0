package dev.streambook.recommender.live.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.streambook.recommender.live.process.Console;
import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Brokers that ask every client for a password, over TLS, and all kinds of clients. Only with -Pcluster-test, as it takes a minute. */
@EnabledIfSystemProperty(named = "streambook.cluster-tests", matches = "all")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class SecuredClusterTest {

    private static final int RATINGS = 12_000;
    private static final String API_KEY = "key-of-the-api-0123456789";
    private static final Duration SETTLED = Duration.ofMinutes(5);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final Console console = new Console(System.out);

    @Test
    void every_client_comes_in_with_a_password_over_tls_and_no_secret_is_written_down() throws Exception {
        Path sample = SampleRatings.write(folder, RATINGS);
        Site site = Site.in(ProjectFolder.root(), folder.resolve("run"));
        List<String> secrets;
        try (ProcessCluster cluster = new ProcessCluster(site, console)) {
            cluster.start(new ClusterPlan(
                    List.of("--movielens", sample.toString()),
                    Map.of(
                            "training.objective", "explicit",
                            "training.rank", "8",
                            "training.first-after", Integer.toString(RATINGS)),
                    Map.of("STREAMBOOK_HTTP_API_KEY", API_KEY),
                    true));
            BrokerSecurity security = cluster.security().orElseThrow();
            assertOthersStayOut(site, security);
            String api = site.address("api-1");

            await("all stages have counted all ratings, and a model answers")
                    .atMost(SETTLED)
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .untilAsserted(() -> {
                        assertThat(get(api + "/audit"))
                                .contains("\"settled\":true")
                                .contains(Stream.of("source", "intake", "archive", "speed", "storm-dedup")
                                        .map("\"stage\":\"%s\",\"in\":12000,\"out\":12000,"::formatted)
                                        .toList());
                        assertThat(get(api + "/health/ready")).contains("\"ready\":true");
                    });
            assertThat(post(api)).as("a posted event without the API's key").isEqualTo(401);

            secrets = List.of(security.clients(), security.brokers(), security.store(), API_KEY);
            assertThat(get(api + "/metrics")).doesNotContain(secrets);
            assertThat(commandLines(cluster))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).doesNotContain(secrets));
        }
        // files come and go as long as the processes run
        for (Path file : written(site)) {
            assertThat(text(file)).as("%s", file).doesNotContain(secrets);
        }
    }

    private static void assertOthersStayOut(Site site, BrokerSecurity security) {
        Map<String, Object> settings = new HashMap<>(security.client("streambook", "wrong"));
        settings.put("bootstrap.servers", site.bootstrapServers());
        assertThatThrownBy(() -> topics(settings)).hasCauseInstanceOf(SaslAuthenticationException.class);

        Map<String, Object> withoutTls = Map.of(
                "bootstrap.servers", site.bootstrapServers(),
                "request.timeout.ms", 2_000,
                "default.api.timeout.ms", 3_000);
        assertThatThrownBy(() -> topics(withoutTls)).hasCauseInstanceOf(KafkaException.class);
    }

    private static void topics(Map<String, Object> settings) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings)) {
            admin.listTopics().names().get();
        }
    }

    /** All files of the run, but those that are there to hold the secrets. */
    private static List<Path> written(Site site) throws IOException {
        List<Path> secret = List.of(site.folder("security"), site.folder("conf"));
        try (Stream<Path> files = Files.walk(site.work())) {
            List<Path> all = files.filter(Files::isRegularFile)
                    .filter(file -> secret.stream().noneMatch(file::startsWith))
                    .toList();
            assertThat(all)
                    .anyMatch(file -> file.endsWith("logs/intake.log"))
                    .anyMatch(file -> file.endsWith("intake/intake.properties"));
            return all;
        }
    }

    /** Byte by byte, as some files are no text. */
    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static List<String> commandLines(ProcessCluster cluster) {
        return cluster.machines().stream()
                .filter(RunningMachine::isAlive)
                .flatMap(machine -> machine.processes().stream())
                .flatMap(process -> process.info().commandLine().stream())
                .toList();
    }

    private static int post(String api) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + "/events"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}

package dev.streambook.recommender.serving.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.streambook.recommender.serving.view.LagMeter;
import dev.streambook.recommender.serving.view.StreamProbe;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The metrics that {@code docs/unit4/operations.md} tells to watch are there. */
class OperationsGuideTest {

    private static final Pattern METRIC = Pattern.compile("`(streambook_\\w+)`");

    @Test
    void each_metric_of_the_page_is_a_line_of_the_metrics() throws IOException, InterruptedException {
        try (FakeService service =
                        new FakeService(FakeService.settings(0), event -> CompletableFuture.completedFuture(null));
                LagMeter lag = new LagMeter(() -> new StreamProbe.Reading(5, Map.of("speed", 1L)), service.meters)) {
            service.audit(0, new StageAudit("speed", 10, 8, 1, 1));
            lag.start(Duration.ofHours(1));
            get(service, "/trending");
            await().until(() -> get(service, "/metrics").contains("streambook_stage_lag"));

            List<String> metrics = get(service, "/metrics").lines().toList();

            assertThat(named())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(metric -> assertThat(metrics)
                            .as("lines of /metrics; operations.md says that there is %s", metric)
                            .anyMatch(line -> line.startsWith(metric)));
        }
    }

    private static List<String> named() throws IOException {
        String page = Files.readString(ProjectFolder.root().resolve("docs/unit4/operations.md"));
        return METRIC.matcher(page)
                .results()
                .map(metric -> metric.group(1))
                .distinct()
                .toList();
    }

    private static String get(FakeService service, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(service.url() + path)).build(), BodyHandlers.ofString())
                .body();
    }
}

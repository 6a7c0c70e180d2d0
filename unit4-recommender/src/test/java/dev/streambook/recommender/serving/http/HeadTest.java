package dev.streambook.recommender.serving.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.Patience;
import dev.streambook.recommender.serving.http.ApiClient.Answer;
import dev.streambook.unit4.EventLog;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A monitor that asks by HEAD sees what GET would have said, and takes nothing away from those who ask by GET. */
class HeadTest {

    private static final EventLog STORED = event -> CompletableFuture.completedFuture(null);
    private static final String[] LIVE_PAGE = {"Accept", "text/event-stream"};

    private final FakeService service = new FakeService(FakeService.settings(0), STORED);
    private final ApiClient api = new ApiClient(service);

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health/ready",
                "/health/live",
                "/users/1/recommendations",
                "/users/x/items",
                "/trending",
                "/trending?howMany=0",
                "/plays",
                "/audit",
                "/parts",
                "/openapi.json",
                "/metrics",
                "/live",
                "/live?user=0",
                "/api",
                "/",
                "/live.js",
                "/nothing"
            })
    void head_has_the_status_and_the_headers_of_get_and_no_body(String path) {
        HttpResponse<String> get = api.response("GET", path, "");

        HttpResponse<String> head = api.response("HEAD", path, "");

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(told(head)).isEqualTo(told(get));
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "POST", "PUT", "OPTIONS"})
    void what_is_no_live_page_takes_no_place_of_one(String method) throws Exception {
        int places = FakeService.settings(0).limits().live().clients();
        for (int i = 0; i <= places; i++) {
            api.send(method, "/live", "", LIVE_PAGE);
        }

        try (InputStream page = open()) {
            assertThat(page.read()).isPositive();
        }
    }

    @Test
    void while_all_places_are_taken_head_says_so_and_no_longer_when_one_is_free() throws Exception {
        List<InputStream> pages = new ArrayList<>();
        for (int i = 0; i < FakeService.settings(0).limits().live().clients(); i++) {
            pages.add(open());
        }
        assertThat(api.send("HEAD", "/live", "", LIVE_PAGE)).isEqualTo(new Answer(429, ""));

        for (InputStream page : pages) {
            page.close();
        }

        Patience.until(
                "a place is free",
                () -> api.send("HEAD", "/live", "", LIVE_PAGE).status() == 200);
    }

    private InputStream open() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + "/live"))
                .headers(LIVE_PAGE)
                .build();
        HttpResponse<InputStream> page = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    /** All headers but those of the moment and those that say how the body travels. */
    private static Map<String, List<String>> told(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        List.of("Date", "Content-Length", "Transfer-Encoding").forEach(headers::remove);
        return headers;
    }
}

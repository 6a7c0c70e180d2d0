package dev.streambook.recommender.serving.http;

import static dev.streambook.recommender.Viewings.rated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.event.EventJson;
import dev.streambook.recommender.serving.http.ApiClient.Answer;
import dev.streambook.recommender.serving.http.door.SafeHeaders;
import dev.streambook.recommender.settings.Settings;
import dev.streambook.unit4.EventLog;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings that keep others from writing, from asking too often, and from putting our pages into theirs. */
class ProtectionTest {

    private static final String KEY = "0123456789-secret-key";
    private static final EventLog STORED = event -> CompletableFuture.completedFuture(null);

    @Test
    void with_a_key_only_those_who_show_it_may_write_and_everybody_may_read() {
        try (FakeService service = with("http.api-key", KEY)) {
            ApiClient api = new ApiClient(service);
            String event = EventJson.writeString(rated("a", 7, 1, 4.5, 10));

            assertThat(api.send("POST", "/events", event))
                    .isEqualTo(Answer.error(
                            401, "header Authorization is missing; expected Bearer and the key of this service"));
            assertThat(api.headers("POST", "/events", event).firstValue("WWW-Authenticate"))
                    .contains("Bearer realm=\"streambook\"");
            assertThat(api.send("POST", "/events", event, "Authorization", "Bearer " + KEY)
                            .status())
                    .isEqualTo(202);
            assertThat(api.get("/trending").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer 0123456789-secret-kez", "Basic 0123456789-secret-key", KEY})
    void another_key_is_401_and_the_answer_says_nothing_of_it(String shown) {
        try (FakeService service = with("http.api-key", KEY)) {
            Answer answer = new ApiClient(service).send("DELETE", "/users/7", "", "Authorization", shown);

            assertThat(answer)
                    .isEqualTo(Answer.error(
                            401, "header Authorization is wrong; expected Bearer and the key of this service"));
        }
    }

    @Test
    void the_key_stands_in_no_text_of_the_settings() {
        ApiSettings settings = settings("http.api-key", KEY);

        assertThat(settings.toString()).doesNotContain(KEY).contains("apiKey=set");
        assertThatThrownBy(() -> settings("http.api-key", "short secret"))
                .hasMessageContaining("http.api-key is a text of 12 characters; expected 16 characters or more")
                .hasMessageNotContaining("short secret");
    }

    @Test
    void a_client_that_asks_too_often_is_429_and_told_when_to_come_back_while_health_is_always_answered() {
        try (FakeService service = with("http.requests-per-second", "1")) {
            ApiClient api = new ApiClient(service);

            Optional<HttpResponse<String>> refused = Stream.generate(() -> api.response("GET", "/trending", ""))
                    .limit(50)
                    .filter(answer -> answer.statusCode() == 429)
                    .findFirst();

            assertThat(refused).isPresent();
            assertThat(refused.orElseThrow().headers().firstValue("Retry-After"))
                    .contains("1");
            assertThat(refused.orElseThrow().body())
                    .contains("this client asks more often than it may; try again in 1 s");
            assertThat(api.get("/health/live").status()).isEqualTo(200);
            assertThat(api.get("/metrics").body())
                    .contains(
                            "streambook_http_requests_seconds_count{method=\"GET\",route=\"/trending\",status=\"429\"}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /live.js",
        "GET, /trending",
        "GET, /users/x/items",
        "GET, /nothing",
        "GET, /metrics",
        "PATCH, /trending",
        "DELETE, /users/x"
    })
    void every_answer_keeps_browsers_from_guessing_its_type_and_from_showing_it_inside_another_page(
            String method, String path) {
        try (FakeService service = with("http.requests-per-second", "0")) {
            HttpHeaders headers = new ApiClient(service).headers(method, path, "");

            SafeHeaders.ALL.forEach((name, value) ->
                    assertThat(headers.allValues(name)).as(name).containsExactly(value));
        }
    }

    @Test
    void so_does_what_the_server_itself_turns_away() throws IOException {
        try (FakeService service = with("http.requests-per-second", "0");
                Socket socket =
                        new Socket("127.0.0.1", URI.create(service.url()).getPort())) {
            socket.getOutputStream()
                    .write("GET /users/%zz/items HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            SafeHeaders.ALL.forEach((name, value) -> assertThat(answer).contains(name + ": " + value));
        }
    }

    private static FakeService with(String key, String value) {
        return new FakeService(settings(key, value), STORED);
    }

    private static ApiSettings settings(String key, String value) {
        return ApiSettings.read(
                Settings.load(Map.of("http.port", "0", key, value)).block("http"));
    }
}

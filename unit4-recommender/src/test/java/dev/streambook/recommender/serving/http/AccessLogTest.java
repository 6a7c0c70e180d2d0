package dev.streambook.recommender.serving.http;

import static dev.streambook.recommender.Viewings.rated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.event.EventJson;
import dev.streambook.recommender.serving.http.door.AccessLog;
import dev.streambook.recommender.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code docs/live.md} promises of {@code http.access-log}: no user, no film, no parameter and no address. */
class AccessLogTest {

    private final Lines lines = new Lines();
    private final Logger log = (Logger) LogManager.getLogger(AccessLog.NAME);

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
        log.setAdditive(false);
    }

    @AfterEach
    void leave() {
        log.removeAppender(lines);
        log.setAdditive(true);
    }

    @Test
    void a_line_has_the_method_the_route_the_status_and_the_time_and_nothing_of_the_user_or_the_client() {
        try (FakeService service = with("true")) {
            ApiClient api = new ApiClient(service);

            api.send("GET", "/users/4711/items", "", "X-Forwarded-For", "203.0.113.9");
            api.get("/users/4711/estimate/8152");
            api.get("/recommendations?users=4711,4712");
            api.get("/recommendations?items=8152:4.5");
            api.get("/users/4711x/items");
            api.get("/trending?nonsense=4711");
            api.get("/live?user=4711x");
            api.send("POST", "/events", EventJson.writeString(rated("id-4711", 4711, 8152, 4.5, 10)));
            api.send("DELETE", "/users/4711", "", "Authorization", "Bearer 4711");
            api.send("POST", "/faults/4711", "");
        }

        assertThat(lines.texts)
                .allMatch(line -> line.matches("(GET|POST|DELETE) /[a-z{}/]* [1-5][0-9][0-9] [0-9]{1,5} ms"))
                .noneMatch(line -> line.contains("4711") || line.contains("8152") || line.contains("127.0.0.1"))
                .extracting(line -> line.replaceFirst(" [0-9]+ ms$", ""))
                .contains(
                        "GET /users/{user}/items 200",
                        "GET /users/{user}/items 400",
                        "GET /trending 400",
                        "POST /events 202",
                        "DELETE /users/{user} 404",
                        "POST /faults/{name} 404");
    }

    @Test
    void switched_off_it_has_no_line() {
        try (FakeService service = with("false")) {
            new ApiClient(service).get("/trending");
        }

        assertThat(lines.texts).isEmpty();
    }

    private static FakeService with(String accessLog) {
        return new FakeService(
                ApiSettings.read(Settings.load(Map.of("http.port", "0", "http.access-log", accessLog))
                        .block("http")),
                event -> CompletableFuture.completedFuture(null));
    }

    private static final class Lines extends AbstractAppender {

        private final List<String> texts = new CopyOnWriteArrayList<>();

        private Lines() {
            super("lines", null, null, true, Property.EMPTY_ARRAY);
        }

        @Override
        public void append(LogEvent event) {
            texts.add(event.getMessage().getFormattedMessage());
        }
    }
}

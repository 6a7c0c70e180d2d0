package dev.streambook.recommender.serving.http;

import static dev.streambook.recommender.Viewings.at;
import static dev.streambook.recommender.Viewings.rated;
import static dev.streambook.recommender.serving.http.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.event.EventJson;
import dev.streambook.event.Unrated;
import dev.streambook.recommender.serving.http.ApiClient.Answer;
import dev.streambook.recommender.topics.Forgotten;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.Seen;
import dev.streambook.unit4.UserVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteRoutesTest {

    private final List<byte[]> stored = new CopyOnWriteArrayList<>();
    private final List<Forgotten> forgotten = new ArrayList<>();
    private final FakeService service = new FakeService(FakeService.settings(0), event -> {
        stored.add(event.line());
        return CompletableFuture.completedFuture(null);
    });
    private final ApiClient api = new ApiClient(service);

    @BeforeEach
    void a_user_has_rated() {
        service.user(new UserVector(
                7,
                Optional.empty(),
                List.of(new Opinion(1, 4.0, at(10), "e1"), new Opinion(2, Opinion.WITHDRAWN, at(20), "e2")),
                Seen.shown(3),
                List.of()));
        service.forgetting = user -> {
            forgotten.add(user);
            return CompletableFuture.completedFuture(null);
        };
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_rating_is_taken_back_by_an_event_of_the_streams_own_time() {
        service.event(0, 0, rated("x", 8, 1, 4.5, 60));

        assertThat(api.send("DELETE", "/users/7/items/1", ""))
                .isEqualTo(new Answer(202, json("{'accepted':1,'rejected':0,'reasons':[]}")));

        assertThat(stored).singleElement().satisfies(line -> {
            Unrated event = (Unrated) EventJson.read(line);
            assertThat(List.of(event.user(), event.item(), event.time())).isEqualTo(List.of(7, 1, at(60)));
        });
    }

    @Test
    void a_rating_that_is_the_newest_event_is_taken_back_after_it() {
        api.send("DELETE", "/users/7/items/1", "");

        assertThat(EventJson.read(stored.get(0)).time()).isEqualTo(at(10).plusMillis(1));
    }

    @Test
    void the_same_request_again_is_the_same_event_and_stored_once() {
        Answer first = api.send("DELETE", "/users/7/items/1", "");

        assertThat(api.send("DELETE", "/users/7/items/1", "")).isEqualTo(first);
        assertThat(stored).hasSize(1);
    }

    @Test
    void what_was_not_rated_cannot_be_taken_back() {
        assertThat(api.send("DELETE", "/users/7/items/2", ""))
                .isEqualTo(Answer.error(404, "user 7 has not rated item 2"));
        assertThat(api.send("DELETE", "/users/7/items/3", ""))
                .isEqualTo(Answer.error(404, "user 7 has not rated item 3"));
        assertThat(api.send("DELETE", "/users/8/items/1", ""))
                .isEqualTo(Answer.error(404, "nothing has been heard of user 8 yet"));
        assertThat(stored).isEmpty();
    }

    @Test
    void a_user_is_forgotten_up_to_the_streams_own_time() {
        service.event(0, 0, rated("x", 8, 1, 4.5, 60));

        assertThat(api.send("DELETE", "/users/7", ""))
                .isEqualTo(new Answer(202, json("{'user':7,'until':'2026-01-31T20:01:00Z'}")));
        assertThat(forgotten).containsExactly(new Forgotten(7, at(60)));
        assertThat(stored).isEmpty();
    }

    @Test
    void a_user_of_whom_nothing_is_known_cannot_be_forgotten() {
        assertThat(api.send("DELETE", "/users/8", ""))
                .isEqualTo(Answer.error(404, "nothing has been heard of user 8 yet"));
        assertThat(forgotten).isEmpty();
    }

    @Test
    void what_is_not_stored_is_503_and_may_be_asked_again() {
        service.forgetting = user -> CompletableFuture.failedFuture(new IllegalStateException("the broker is away"));

        assertThat(api.send("DELETE", "/users/7", ""))
                .isEqualTo(Answer.error(503, "it is not stored that user 7 is to be forgotten: the broker is away"));
        assertThat(api.headers("DELETE", "/users/7", "").firstValue("Retry-After"))
                .contains("1");
    }

    @ParameterizedTest
    @CsvSource({"DELETE, /users/7", "DELETE, /users/7/items/1", "POST, /events"})
    void a_page_of_another_site_cannot_write(String method, String path) {
        assertThat(api.send(method, path, "", "Origin", "https://evil.example"))
                .isEqualTo(Answer.error(403, "origin is https://evil.example; expected the live page of this service"));
        assertThat(forgotten).isEmpty();
        assertThat(stored).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DELETE | /users/x              | user is x; expected a whole number from 1
                    DELETE | /users/%EF%BC%97      | user is ７; expected a whole number from 1
                    DELETE | /users/1e99           | user is 1e99; expected a whole number from 1
                    DELETE | /users/7/items/NaN    | item is NaN; expected a whole number from 1
                    DELETE | /users/0/items/1      | user is 0; expected a whole number from 1
                    DELETE | /users/7?really=true  | really is true; expected no parameter in its place, as this route has no really
                    POST   | /events?dry=true      | dry is true; expected no parameter in its place, as this route has no dry
                    """)
    void a_bad_argument_is_400_and_names_the_value_and_what_was_expected(String method, String path, String message) {
        assertThat(api.send(method, path, "")).isEqualTo(Answer.error(400, message));
    }
}

package dev.streambook.recommender.serving.http;

import static dev.streambook.recommender.Viewings.at;
import static dev.streambook.recommender.Viewings.rated;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.engine.Patience;
import dev.streambook.engine.junit.QuietLog;
import dev.streambook.event.EventJson;
import dev.streambook.recommender.model.Models;
import dev.streambook.recommender.serving.view.StreamProbe;
import dev.streambook.recommender.topics.Json;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.unit1.CountView;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.Seen;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.UserVector.Solved;
import dev.streambook.unit4.api.Problem;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpApiTest {

    private static final ApiSettings SETTINGS = settings(0, Duration.ofMinutes(1));

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<byte[]> stored = Collections.synchronizedList(new ArrayList<>());
    private volatile EventLog log = event -> {
        stored.add(event.line());
        return CompletableFuture.completedFuture(null);
    };
    private FakeService service;

    private record Answer(int status, String body) {}

    @BeforeEach
    void start() {
        service = new FakeService(SETTINGS, event -> log.append(event));
        service.film(1, "Alien (1979)", "Horror", "Sci-Fi");
        service.film(2, "Brazil (1985)");
        service.film(3, "Casablanca (1942)", "Romance");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    // ---- recommendations --------------------------------------------------------------------------------------------

    @Test
    void recommendations_are_unseen_films_in_descending_order_of_estimated_stars() {
        service.models.swap(Models.three("v1"));
        service.user(user(7, "v1", new float[] {1, 1}, List.of(opinion(1, 4.0)), 9));

        assertThat(get("/users/7/recommendations"))
                .isEqualTo(ok("{'user':7,'source':'model','model':'v1','items':["
                        + "{'item':3,'title':'Casablanca (1942)','genres':['Romance'],'score':3.0},"
                        + "{'item':2,'title':'Brazil (1985)','genres':[],'score':2.0}]}"));
    }

    @Test
    void seen_films_are_included_when_asked_for() {
        service.models.swap(Models.three("v1"));
        service.user(user(7, "v1", new float[] {2, 1}, List.of(opinion(1, 4.0))));

        assertThat(get("/users/7/recommendations?howMany=1&includeSeen=true"))
                .isEqualTo(ok("{'user':7,'source':'model','model':'v1','items':["
                        + "{'item':3,'title':'Casablanca (1942)','genres':['Romance'],'score':4.5}]}"));
        assertThat(items(get("/users/7/recommendations?howMany=100&includeSeen=true")))
                .containsExactly(3, 1, 2);
    }

    @Test
    void films_shown_or_watched_count_as_seen() {
        service.models.swap(Models.three("v1"));
        service.user(user(7, "v1", new float[] {1, 1}, List.of(opinion(1, 4.0)), 3));

        assertThat(items(get("/users/7/recommendations?howMany=100"))).containsExactly(2);
    }

    @Test
    void a_vector_of_another_model_version_is_solved_anew_and_never_mixed() {
        service.models.swap(Models.three("v2"));
        service.user(user(7, "v1", new float[] {1000, -1000}, List.of(opinion(2, 5.0))));

        // Against v2: x = (0, y·5 / (y² + λ)) = (0, 2·5 / (4 + 0.1)), so film 3 scores 1.5 · 2.439 = 3.6585.
        assertThat(get("/users/7/recommendations?howMany=1"))
                .isEqualTo(ok("{'user':7,'source':'model','model':'v2','items':["
                        + "{'item':3,'title':'Casablanca (1942)','genres':['Romance'],'score':3.6585367}]}"));
    }

    @Test
    void an_unknown_user_gets_what_is_trending() {
        service.models.swap(Models.three("v1"));
        service.trending(json("{'windowStart':'2026-01-31T20:00:00Z','windowEnd':'2026-01-31T21:00:00Z','items':"
                + "[{'item':2,'count':12},{'item':1,'count':5}]}"));

        assertThat(get("/users/99/recommendations"))
                .isEqualTo(ok("{'user':99,'source':'trending','items':["
                        + "{'item':2,'title':'Brazil (1985)','genres':[],'count':12},"
                        + "{'item':1,'title':'Alien (1979)','genres':['Horror','Sci-Fi'],'count':5}]}"));
    }

    @Test
    void an_unknown_user_gets_what_is_popular_before_the_first_window_has_ended() {
        service.models.swap(Models.three("v1"));
        service.user(user(7, "v1", new float[] {1, 1}, List.of(opinion(3, 4.0))));

        assertThat(get("/users/99/recommendations"))
                .isEqualTo(ok("{'user':99,'source':'popular','items':["
                        + "{'item':3,'title':'Casablanca (1942)','genres':['Romance'],'count':1}]}"));
    }

    @Test
    void a_user_without_ratings_is_not_offered_a_trending_film_that_was_seen() {
        service.models.swap(Models.three("v1"));
        service.trending(json("{'windowStart':'2026-01-31T20:00:00Z','windowEnd':'2026-01-31T21:00:00Z','items':"
                + "[{'item':2,'count':12},{'item':1,'count':5}]}"));
        service.user(new UserVector(8, Optional.empty(), List.of(), Seen.shown(2), List.of()));

        assertThat(items(get("/users/8/recommendations"))).containsExactly(1);
        assertThat(items(get("/users/8/recommendations?includeSeen=true"))).containsExactly(2, 1);
    }

    @Test
    void before_the_first_model_the_answer_is_503_with_the_reason() {
        assertThat(get("/users/7/recommendations"))
                .isEqualTo(error(503, "no model has been adopted yet; the batch layer has to publish one"));
    }

    // ---- the other questions
    // -----------------------------------------------------------------------------------------

    @Test
    void known_films_are_those_rated_with_their_stars_and_those_seen() {
        service.user(user(7, "v1", new float[] {1, 1}, List.of(opinion(1, 4.5), opinion(2, 0)), 1, 3));

        assertThat(get("/users/7/items"))
                .isEqualTo(ok("{'user':7,'items':["
                        + "{'item':1,'title':'Alien (1979)','stars':4.5,'ratedAt':'2026-01-31T20:00:10Z'},"
                        + "{'item':3,'title':'Casablanca (1942)'}]}"));
        assertThat(get("/users/99/items")).isEqualTo(ok("{'user':99,'items':[]}"));
    }

    @Test
    void an_estimate_stands_beside_what_the_user_said() {
        service.models.swap(Models.three("v1"));
        service.user(user(7, "v1", new float[] {2, 1}, List.of(opinion(1, 4.5))));

        assertThat(get("/users/7/estimate/1"))
                .isEqualTo(ok("{'user':7,'item':1,'title':'Alien (1979)','estimate':4.0,'rated':4.5,'model':'v1'}"));
        assertThat(get("/users/7/estimate/2"))
                .isEqualTo(ok("{'user':7,'item':2,'title':'Brazil (1985)','estimate':2.0,'model':'v1'}"));
        assertThat(get("/users/7/estimate/4")).isEqualTo(error(404, "item 4 is not in model v1"));
        assertThat(get("/users/9/estimate/1")).isEqualTo(error(404, "nothing has been heard of user 9 yet"));
    }

    @Test
    void similar_films_are_those_watched_together() {
        service.similar(json("{'item':1,'similar':[{'item':3,'score':0.5},{'item':2,'score':0.25}]}"));

        assertThat(get("/items/1/similar?howMany=1"))
                .isEqualTo(ok("{'item':1,'source':'watched-together','items':["
                        + "{'item':3,'title':'Casablanca (1942)','genres':['Romance'],'score':0.5}]}"));
    }

    @Test
    void similar_films_come_from_the_model_as_long_as_nobody_watched_them_together() {
        service.models.swap(Models.three("v1"));

        // cos((2, 0), (1.5, 1.5)) = 1/√2 and cos((2, 0), (0, 2)) = 0
        assertThat(get("/items/1/similar"))
                .isEqualTo(ok("{'item':1,'source':'model','items':["
                        + "{'item':3,'title':'Casablanca (1942)','genres':['Romance'],'score':0.70710677},"
                        + "{'item':2,'title':'Brazil (1985)','genres':[],'score':0.0}]}"));
    }

    @Test
    void an_unknown_film_is_404() {
        assertThat(get("/items/4711/similar")).isEqualTo(error(404, "item 4711 is unknown"));
    }

    @Test
    void trending_is_empty_before_the_first_window_and_its_window_is_named_after() {
        assertThat(get("/trending")).isEqualTo(ok("{'items':[]}"));

        service.trending(json("{'windowStart':'2026-01-31T20:00:00Z','windowEnd':'2026-01-31T21:00:00Z','items':"
                + "[{'item':2,'count':12},{'item':4,'count':5},{'item':1,'count':3}]}"));

        assertThat(get("/trending"))
                .isEqualTo(ok("{'windowStart':'2026-01-31T20:00:00Z','windowEnd':'2026-01-31T21:00:00Z','items':["
                        + "{'item':2,'title':'Brazil (1985)','genres':[],'count':12},"
                        + "{'item':4,'title':'Film 4','genres':[],'count':5}]}"));
    }

    @Test
    void statistics_are_the_latest_windows_as_they_are_now() {
        assertThat(get("/statistics")).isEqualTo(ok("{'windows':[]}"));

        service.statistics(json(
                "{'windowStart':'2026-01-31T20:00:00Z','windowEnd':'2026-01-31T21:00:00Z','ratings':2,'mean':4.0}"));
        service.statistics(json(
                "{'windowStart':'2026-01-31T21:00:00Z','windowEnd':'2026-01-31T22:00:00Z','ratings':1,'mean':5.0}"));
        service.statistics(json(
                "{'windowStart':'2026-01-31T20:00:00Z','windowEnd':'2026-01-31T21:00:00Z','ratings':3,'mean':3.5}"));

        assertThat(get("/statistics"))
                .isEqualTo(
                        ok(
                                "{'windows':["
                                        + "{'windowStart':'2026-01-31T21:00:00Z','windowEnd':'2026-01-31T22:00:00Z','ratings':1,'mean':5.0},"
                                        + "{'windowStart':'2026-01-31T20:00:00Z','windowEnd':'2026-01-31T21:00:00Z','ratings':3,'mean':3.5}]}"));
        assertThat(get("/statistics?howMany=1"))
                .isEqualTo(
                        ok(
                                "{'windows':["
                                        + "{'windowStart':'2026-01-31T21:00:00Z','windowEnd':'2026-01-31T22:00:00Z','ratings':1,'mean':5.0}]}"));
    }

    @Test
    void popular_counts_who_has_a_film_rated_now() {
        service.user(user(7, "v1", new float[] {1, 1}, List.of(opinion(1, 4.0), opinion(2, 1.0))));
        service.user(user(8, "v1", new float[] {1, 1}, List.of(opinion(3, 4.0))));
        service.user(user(8, "v1", new float[] {1, 1}, List.of(opinion(2, 4.0), opinion(3, 0)), 3));

        assertThat(get("/popular?howMany=5"))
                .isEqualTo(ok("{'items':[{'item':2,'title':'Brazil (1985)','genres':[],'count':2},"
                        + "{'item':1,'title':'Alien (1979)','genres':['Horror','Sci-Fi'],'count':1}]}"));
    }

    @Test
    void plays_are_what_the_last_batch_counted_and_everything_since() {
        assertThat(get("/plays")).isEqualTo(ok("{'items':[]}"));

        service.event(0, 0, rated("a", 7, 1, 4.5, 10));
        service.event(0, 1, rated("b", 7, 2, 4.5, 20));
        service.plays(new CountView(Map.of(0, 1L), Map.of(1, 40L, 3, 41L), at(10)));

        assertThat(get("/plays"))
                .isEqualTo(ok("{'latest':'2026-01-31T20:00:20Z','items':["
                        + "{'item':3,'title':'Casablanca (1942)','genres':['Romance'],'count':41},"
                        + "{'item':1,'title':'Alien (1979)','genres':['Horror','Sci-Fi'],'count':40}]}"));
    }

    @Test
    void where_the_log_and_the_last_batch_do_not_meet_plays_are_503() {
        service.event(0, 500, rated("a", 7, 1, 4.5, 10));

        assertThat(get("/plays"))
                .isEqualTo(error(
                        503,
                        "partition 0: the batch ends before offset 0 and the increments begin at 500; "
                                + "run the batch again, or keep increments longer"));
    }

    @Test
    void the_audit_sums_the_instances_of_a_stage_and_says_whether_it_adds_up() {
        service.audit(0, new StageAudit("speed", 10, 8, 1, 1));
        service.audit(1, new StageAudit("speed", 5, 5, 0, 0));
        service.audit(0, new StageAudit("trending", 15, 12, 0, 0, 2));

        assertThat(get("/audit"))
                .isEqualTo(ok("{'stages':["
                        + "{'stage':'speed','in':15,'out':13,'deadLettered':1,'duplicates':1,'late':0,'inFlight':0,'waiting':0,'addsUp':true},"
                        + "{'stage':'trending','in':15,'out':12,'deadLettered':0,'duplicates':0,'late':2,'inFlight':3,'waiting':0,'addsUp':true}],"
                        + "'early':{'refused':0,'setAside':0},'addsUp':true,'settled':false}"));
    }

    @Test
    void a_stage_that_puts_out_more_than_it_took_does_not_add_up() {
        service.audit(0, new StageAudit("speed", 10, 11, 0, 0));

        assertThat(get("/audit"))
                .isEqualTo(ok("{'stages':["
                        + "{'stage':'speed','in':10,'out':11,'deadLettered':0,'duplicates':0,'late':0,'inFlight':-1,'waiting':0,'addsUp':false}],"
                        + "'early':{'refused':0,'setAside':0},'addsUp':false,'settled':false}"));
    }

    @Test
    void events_ahead_of_the_stream_are_in_the_audit_and_the_metrics() {
        service.tooEarly = 3;
        service.event(0, 0, rated("a", 7, 1, 4.5, 10));
        service.event(0, 1, rated("next-year", 7, 2, 4.5, 31_536_000));

        assertThat(get("/audit").body()).contains(json("'early':{'refused':3,'setAside':1}"));
        assertThat(get("/metrics").body().lines()).contains("streambook_events_ahead_total 1.0");
    }

    @Test
    void a_second_scrape_and_a_stage_that_comes_later_register_nothing_twice() {
        service.audit(0, new StageAudit("speed", 10, 8, 1, 1));
        get("/metrics");
        service.audit(1, new StageAudit("speed", 5, 5, 0, 0));
        service.audit(0, new StageAudit("trending", 15, 12, 0, 0, 2));

        String scraped = get("/metrics").body();

        assertThat(scraped.lines())
                .contains(
                        "streambook_stage_records_total{outcome=\"in\",stage=\"speed\"} 15.0",
                        "streambook_stage_records_total{outcome=\"late\",stage=\"trending\"} 2.0")
                .doesNotHaveDuplicates();
    }

    @Test
    void the_parts_say_whose_answer_runs() {
        assertThat(get("/parts"))
                .isEqualTo(ok("{'parts':[{'exercise':'1.8','name':'Windows','origin':'reference'},"
                        + "{'exercise':'4.5','name':'Fold-in','origin':'yours'}]}"));
    }

    // ---- bad requests
    // ------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /users/7/recommendations?howMany=0       | howMany is 0; expected 1 to 100
                    /users/7/recommendations?howMany=101     | howMany is 101; expected 1 to 100
                    /users/7/recommendations?howMany=abc     | howMany is abc; expected 1 to 100
                    /users/7/recommendations?howMany=        | howMany is ; expected 1 to 100
                    /users/seven/recommendations             | user is seven; expected a whole number from 1
                    /users/0/items                           | user is 0; expected a whole number from 1
                    /users/99999999999/items                 | user is 99999999999; expected a whole number from 1
                    /users/7/estimate/x                      | item is x; expected a whole number from 1
                    /items/-1/similar                        | item is -1; expected a whole number from 1
                    /users/7/recommendations?includeSeen=yes | includeSeen is yes; expected true or false
                    /popular?howMany=5&howMany=50            | howMany is 5 and 50; expected one value
                    /popular?howmany=5                       | howmany is 5; expected howMany in its place, as this route has no howmany
                    /users/7/items?page=2                    | page is 2; expected no parameter in its place, as this route has no page
                    /live?user=x                             | user is x; expected a whole number from 1
                    """)
    void a_bad_argument_is_400_and_names_the_value_and_what_was_expected(String path, String message) {
        service.models.swap(Models.three("v1"));

        assertThat(get(path)).isEqualTo(error(400, message));
    }

    @Test
    void before_the_first_model_a_client_is_told_when_to_come_back() throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(service.url() + "/users/7/recommendations"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void an_unknown_route_is_404_in_json() {
        assertThat(get("/films/7")).isEqualTo(error(404, "there is no GET /films/7"));
    }

    @Test
    void head_answers_with_the_status_of_get() throws Exception {
        for (String path : List.of("/health/ready", "/health/live", "/users/1/recommendations", "/users/x/items")) {
            assertThat(raw("HEAD " + path, "127.0.0.1")).as("HEAD %s", path).isEqualTo(raw("GET " + path, "127.0.0.1"));
        }
    }

    @Test
    void a_method_that_a_route_does_not_have_is_told_which_it_has() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service.url() + "/trending"))
                                .method("PATCH", HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("").split(", ")).contains("GET", "HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "[2001:db8::1]", "localhost.evil"})
    void on_loopback_a_foreign_host_is_not_served(String host) throws Exception {
        assertThat(raw("GET /trending", host))
                .as("GET /trending for the host %s", host)
                .contains(" 403 ");
        assertThat(raw("GET /", host)).as("the page for the host %s", host).contains(" 403 ");
        assertThat(raw("POST /events", host))
                .as("POST /events for the host %s", host)
                .contains(" 403 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST", "[::1]", "films.example"})
    void on_loopback_this_machine_and_configured_names_are_served(String host) throws Exception {
        assertThat(raw("GET /trending", host))
                .as("GET /trending for the host %s", host)
                .contains(" 200 ");
    }

    /** The status line for a request as it stands; Java's client would not send a foreign Host. */
    private String raw(String request, String host) throws IOException {
        URI url = URI.create(service.url());
        try (Socket socket = new Socket("127.0.0.1", url.getPort())) {
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: " + host + ":" + url.getPort()
                                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
        }
    }

    @Test
    void a_method_that_a_route_does_not_have_is_405_in_json() {
        Answer answer = send(HttpRequest.newBuilder().DELETE(), "/events");

        assertThat(answer).isEqualTo(error(405, "Method Not Allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /users/%zz/items HTTP/1.1", "GET /users/%00/items HTTP/1.1", "WHAT"})
    void what_the_server_itself_turns_away_is_400_in_json_too(String requestLine) throws IOException {
        String response;
        URI uri = URI.create(service.url());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            String request = requestLine + "\r\nHost: here\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(response).startsWith("HTTP/1.1 400 ").contains("Content-Type: application/problem+json");
        assertThat(response.substring(response.indexOf("\r\n\r\n")).strip())
                .startsWith(json("{'title':'Bad Request','status':400,'detail':'"))
                .endsWith("\"}");
    }

    @Test
    void a_failure_inside_is_500_and_shows_nothing_of_the_inside() {
        service.models.swap(Models.three("v1"));
        service.user(user(7, "v1", new float[] {1}, List.of(opinion(1, 4.0))));

        try (QuietLog quiet = QuietLog.of(ApiErrors.class)) {
            assertThat(get("/users/7/recommendations"))
                    .isEqualTo(error(500, "internal error; the log of the service says more"));
        }
    }

    // ---- posting events
    // ----------------------------------------------------------------------------------------------

    @Test
    void a_posted_event_is_handed_to_the_intake_as_one_line() {
        String event = EventJson.writeString(rated("a", 7, 1, 4.5, 10));

        assertThat(post("/events", event)).isEqualTo(new Answer(202, json("{'accepted':1,'rejected':0,'reasons':[]}")));
        assertThat(stored()).containsExactly(event);
    }

    @Test
    void of_a_batch_the_good_events_are_taken_and_the_others_named() {
        String good = EventJson.writeString(rated("a", 7, 1, 4.5, 10));
        String bad = good.replace("4.5", "7.5");

        Answer answer = post("/events", "[" + good + "," + bad + "]");

        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.body())
                .startsWith(json("{'accepted':1,'rejected':1,'reasons':[{'index':1,'reason':'stars is 7.5; expected "));
        assertThat(stored()).containsExactly(good);
    }

    @Test
    void when_no_event_is_good_the_answer_is_400_with_the_first_reason() {
        Answer answer = post("/events", "{\"v\":1,\"kind\":\"rated\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(json("'detail':'no event was accepted: "));
        assertThat(stored).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"v":1            | the body is no JSON; expected an event or an array of events
                    []                | the body is an array of 0; expected an event as a JSON object, or an array of 1 to 3
                    [{},{},{},{}]     | the body is an array of 4; expected an event as a JSON object, or an array of 1 to 3
                    7                 | the body is no object and no array; expected an event as a JSON object, or an array of 1 to 3
                    {"v":1,"v":1}     | the body is no JSON; expected an event or an array of events
                    """)
    void a_body_that_is_no_event_is_400(String body, String message) {
        assertThat(post("/events", body)).isEqualTo(error(400, message));
    }

    @Test
    void too_large_a_body_is_413_whether_its_length_is_announced_or_not() {
        byte[] large = new byte[1_001];

        Answer expected = error(413, "the body is larger than 1000 bytes; expected less, in several requests");
        assertThat(post("/events", BodyPublishers.ofByteArray(large))).isEqualTo(expected);
        assertThat(post("/events", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))))
                .isEqualTo(expected);
    }

    @Test
    void a_page_of_another_site_cannot_post() {
        String event = EventJson.writeString(rated("a", 7, 1, 4.5, 10));
        HttpRequest.Builder request = HttpRequest.newBuilder().POST(BodyPublishers.ofString(event));

        assertThat(send(request.copy().header("Origin", "https://evil.example"), "/events"))
                .isEqualTo(error(403, "origin is https://evil.example; expected the live page of this service"));
        assertThat(send(request.copy().header("Origin", service.url()), "/events")
                        .status())
                .isEqualTo(202);
        assertThat(stored()).containsExactly(event);
    }

    @Test
    void an_event_that_is_not_stored_is_503_and_may_be_sent_again() {
        log = event -> CompletableFuture.failedFuture(new IllegalStateException("the broker is away"));
        String event = EventJson.writeString(rated("a", 7, 1, 4.5, 10));
        String reason =
                "event \\\"a\\\" is not known to be stored (the broker is away); send it again with the same id";

        assertThat(post("/events", event))
                .isEqualTo(new Answer(
                        503,
                        "{\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\"1 of 1 events: %s\",\"accepted\":0,\"rejected\":1,\"reasons\":[{\"index\":0,\"reason\":\"%s\"}]}"
                                .formatted(reason, reason)));
    }

    @Test
    void the_id_of_another_event_is_409_with_the_id() {
        String event = EventJson.writeString(rated("a", 7, 1, 4.5, 10));
        post("/events", event);

        Answer answer = post("/events", event.replace("4.5", "1.5"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body())
                .startsWith(json("{'title':'Conflict','status':409,'detail':'no event was accepted: id "));
        assertThat(stored()).containsExactly(event);
    }

    @Test
    void a_packed_body_is_415_and_says_what_is_taken() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder().POST(BodyPublishers.ofString("{}")).header("Content-Encoding", "gzip");

        assertThat(send(request, "/events"))
                .isEqualTo(error(415, "Content-Encoding is gzip; expected none: send the JSON as it is"));
    }

    @Test
    void one_request_more_than_may_be_is_429_and_health_still_answers() throws Exception {
        try (TwoSlowPosts slow = new TwoSlowPosts()) {
            assertThat(get("/trending"))
                    .isEqualTo(error(429, "2 requests are being answered and 0 wait; try again in a second"));
            assertThat(get("/health/live")).isEqualTo(ok("{'live':true}"));

            slow.end();
        }
        Patience.until("a request is answered again", () -> get("/trending").status() == 200);
    }

    @Test
    void under_overload_recommendations_are_what_is_trending_and_marked_as_such() throws Exception {
        service.models.swap(Models.three("v1"));
        service.user(user(7, "v1", new float[] {1, 1}, List.of(opinion(1, 4.0))));
        service.trending(json("{'windowStart':'2026-01-31T20:00:00Z','windowEnd':'2026-01-31T21:00:00Z','items':"
                + "[{'item':1,'count':12},{'item':2,'count':5}]}"));
        try (TwoSlowPosts slow = new TwoSlowPosts()) {
            assertThat(get("/users/7/recommendations"))
                    .as("user 7 has seen film 1")
                    .isEqualTo(ok("{'user':7,'source':'trending','items':["
                            + "{'item':2,'title':'Brazil (1985)','genres':[],'count':5}]}"));
            assertThat(get("/users/7/recommendations?howMany=0"))
                    .isEqualTo(error(400, "howMany is 0; expected 1 to 100"));
            assertThat(get("/popular").status()).isEqualTo(429);
            assertThat(get("/metrics").body().lines())
                    .contains(
                            "streambook_http_calls_total{fate=\"answered\"} 2.0",
                            "streambook_http_calls_total{fate=\"fallback\"} 2.0",
                            "streambook_http_calls_total{fate=\"refused\"} 1.0",
                            "streambook_http_running 2.0");

            slow.end();
        }
        Patience.until(
                "the recommendations come from the model again",
                () -> get("/users/7/recommendations").body().contains("'source':'model'".replace('\'', '"')));
    }

    @Test
    void a_request_waits_while_there_is_room_and_is_answered() throws Exception {
        restart(settings(1, Duration.ofMinutes(1)));
        try (TwoSlowPosts slow = new TwoSlowPosts()) {
            CompletableFuture<HttpResponse<String>> third = http.sendAsync(
                    HttpRequest.newBuilder(URI.create(service.url() + "/trending"))
                            .build(),
                    BodyHandlers.ofString());
            Patience.until("the third request waits", () -> waiting() == 1);
            assertThat(third).isNotDone();

            slow.end();
            assertThat(third.join().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_request_that_has_waited_too_long_is_503_and_told_when_to_try_again() throws Exception {
        restart(settings(1, Duration.ofMillis(20)));
        try (TwoSlowPosts slow = new TwoSlowPosts()) {
            HttpResponse<String> third = http.send(
                    HttpRequest.newBuilder(URI.create(service.url() + "/trending"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(new Answer(third.statusCode(), third.body()))
                    .isEqualTo(error(503, "the request has waited 20 ms for its turn; try again in a second"));
            assertThat(third.headers().firstValue("Retry-After")).contains("1");

            slow.end();
        }
    }

    /** Two requests that are as many as may be answered at the same time. */
    private final class TwoSlowPosts implements AutoCloseable {

        private final CountDownLatch leave = new CountDownLatch(1);
        private final List<CompletableFuture<Answer>> answers = new ArrayList<>();

        TwoSlowPosts() {
            CountDownLatch entered = new CountDownLatch(2);
            log = event -> {
                entered.countDown();
                awaitQuietly(leave);
                return CompletableFuture.completedFuture(null);
            };
            for (String id : List.of("a", "b")) {
                String event = EventJson.writeString(rated(id, 7, 1, 4.5, 10));
                answers.add(CompletableFuture.supplyAsync(() -> post("/events", event)));
            }
            Patience.until("both posts are being answered", () -> entered.getCount() == 0);
        }

        void end() {
            leave.countDown();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(202));
        }

        @Override
        public void close() {
            leave.countDown();
        }
    }

    private void restart(ApiSettings settings) {
        service.close();
        service = new FakeService(settings, event -> log.append(event));
    }

    private double waiting() {
        return service.meters.get("streambook.http.waiting").gauge().value();
    }

    // ---- health and metrics
    // ------------------------------------------------------------------------------------------

    @Test
    void it_is_ready_when_the_view_is_rebuilt_and_a_model_is_there() {
        service.lag = 12;
        service.caughtUp = false;
        assertThat(get("/health/ready"))
                .isEqualTo(new Answer(
                        503,
                        json("{'ready':false,'lag':12,"
                                + "'error':'the view is being rebuilt from the log, 12 records to go'}")));

        service.lag = 0;
        service.caughtUp = true;
        assertThat(get("/health/ready"))
                .isEqualTo(new Answer(
                        503,
                        json("{'ready':false,'lag':0,"
                                + "'error':'no model has been adopted yet; the batch layer has to publish one'}")));

        service.models.swap(Models.three("v1"));
        assertThat(get("/health/ready"))
                .isEqualTo(ok("{'ready':true,'model':'v1','trainedAt':'2026-01-31T20:15:00Z','lag':0}"));

        service.failure = Optional.of("topic audit does not exist");
        assertThat(get("/health/ready"))
                .isEqualTo(new Answer(
                        503,
                        json("{'ready':false,'model':'v1','trainedAt':'2026-01-31T20:15:00Z','lag':0,"
                                + "'error':'the log is no longer followed: topic audit does not exist'}")));
    }

    @Test
    void metrics_are_there_for_prometheus() {
        service.models.swap(Models.three("v1"));
        service.audit(0, new StageAudit("speed", 10, 8, 1, 1));
        get("/trending");

        assertThat(get("/metrics").body().lines())
                .contains(
                        "streambook_model_rmse 0.9",
                        "streambook_stage_records_total{outcome=\"dead-lettered\",stage=\"speed\"} 1.0",
                        "streambook_http_requests_seconds_count{method=\"GET\",route=\"/trending\",status=\"200\"} 1");
    }

    // ---- the live page
    // -----------------------------------------------------------------------------------------------

    @Test
    void the_live_feed_sends_what_all_pages_share_and_the_picked_users_list() throws Exception {
        service.models.swap(Models.three("v1"));
        service.user(user(7, "v1", new float[] {1, 1}, List.of(opinion(1, 4.0))), System.currentTimeMillis());
        service.reading = new StreamProbe.Reading(100, Map.of("speed", 5L));
        service.lag = 2;

        Map<String, JsonNode> events = liveEvents("/live?user=7", 2);

        JsonNode picture = events.get("picture");
        assertThat(picture.path("node").asText()).isEqualTo("api-2");
        assertThat(picture.path("stream").path("events").asLong()).isEqualTo(100);
        assertThat(picture.path("stream").path("lag").toString()).isEqualTo(json("{'speed':5,'serving':2}"));
        assertThat(picture.path("freshness").path("p99Millis").isNumber()).isTrue();
        assertThat(picture.path("model").toString())
                .isEqualTo(
                        json(
                                "{'version':'v1','rank':2,'items':3,'users':5,'ratings':60,"
                                        + "'quality':{'rmse':0.9,'baselineRmse':1.1,'recall':0.2,'popularRecall':0.1,'liked':50},'trainedAt':'2026-01-31T20:15:00Z'}"));
        assertThat(picture.path("users").asInt()).isEqualTo(1);
        assertThat(picture.path("recentUsers").toString()).isEqualTo("[7]");
        assertThat(picture.path("audit").path("addsUp").asBoolean()).isTrue();
        assertThat(events.get("user").path("user").asInt()).isEqualTo(7);
        assertThat(events.get("user")
                        .path("recommendations")
                        .path("items")
                        .path(0)
                        .path("item")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void before_the_first_model_the_live_feed_says_so() throws Exception {
        assertThat(liveEvents("/live", 2).get("user").toString())
                .isEqualTo(
                        json("{'user':1,'error':'no model has been adopted yet; the batch layer has to publish one'}"));
    }

    @Test
    void one_live_page_more_than_may_be_is_turned_away() throws Exception {
        try (InputStream first = live("/live")) {
            assertThat(first.read()).isPositive();
            assertThat(send(HttpRequest.newBuilder().header("Accept", "text/event-stream"), "/live"))
                    .isEqualTo(error(429, "1 live pages are open; close one and try again"));
        }
    }

    @Test
    void of_forty_live_pages_that_come_at_once_as_many_are_let_in_as_may_be() throws Exception {
        List<CompletableFuture<HttpResponse<InputStream>>> coming = new ArrayList<>();
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + "/live"))
                .header("Accept", "text/event-stream")
                .build();
        for (int page = 0; page < 40; page++) {
            coming.add(http.sendAsync(request, BodyHandlers.ofInputStream()));
        }

        List<Integer> statuses = new ArrayList<>();
        List<InputStream> bodies = new ArrayList<>();
        for (CompletableFuture<HttpResponse<InputStream>> page : coming) {
            HttpResponse<InputStream> response = page.get(20, TimeUnit.SECONDS);
            statuses.add(response.statusCode());
            bodies.add(response.body());
        }
        for (InputStream body : bodies) {
            body.close();
        }

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(39);
    }

    @Test
    void the_live_feed_without_its_media_type_is_400() {
        assertThat(get("/live")).isEqualTo(error(400, "header Accept is missing; expected text/event-stream"));
    }

    @ParameterizedTest
    @CsvSource({
        "/, <!doctype html>",
        "/live.js, // The live page",
        "/live.css, :root {",
        "/uplot/dist/uPlot.iife.min.js, /*! https://github.com/leeoniya/uPlot"
    })
    void the_page_and_all_it_needs_are_served_from_here(String path, String beginning) {
        Answer answer = get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith(beginning);
    }

    // ---- how the tests talk to it
    // ------------------------------------------------------------------------------------

    private Answer get(String path) {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    private Answer post(String path, String body) {
        return post(path, BodyPublishers.ofString(body));
    }

    private Answer post(String path, BodyPublisher body) {
        return send(HttpRequest.newBuilder().POST(body), path);
    }

    private Answer send(HttpRequest.Builder request, String path) {
        try {
            HttpResponse<String> response =
                    http.send(request.uri(URI.create(service.url() + path)).build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no answer to " + path, e);
        }
    }

    private InputStream live(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + path))
                .header("Accept", "text/event-stream")
                .build();
        return http.send(request, BodyHandlers.ofInputStream()).body();
    }

    /** The first server-sent events, by name. */
    private Map<String, JsonNode> liveEvents(String path, int count) throws Exception {
        Map<String, JsonNode> events = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(live(path), StandardCharsets.UTF_8))) {
            String name = null;
            while (events.size() < count) {
                String line = lines.readLine();
                if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    events.put(name, Json.MAPPER.readTree(line.substring(5)));
                }
            }
        }
        return events;
    }

    private List<Integer> items(Answer answer) {
        try {
            List<Integer> items = new ArrayList<>();
            Json.MAPPER
                    .readTree(answer.body())
                    .path("items")
                    .forEach(film -> items.add(film.path("item").asInt()));
            return items;
        } catch (IOException e) {
            throw new AssertionError(answer.toString(), e);
        }
    }

    private List<String> stored() {
        return stored.stream()
                .map(line -> new String(line, StandardCharsets.UTF_8))
                .toList();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ApiSettings settings(int waiting, Duration patience) {
        return new ApiSettings(
                "127.0.0.1",
                0,
                Set.of("films.example"),
                new ApiSettings.HowMany(2, 100, 5),
                new ApiSettings.Limits(
                        1_000, 3, 2, waiting, patience, new ApiSettings.Live(1, Duration.ofMillis(50), "api-2")),
                ApiSettings.Protection.NONE);
    }

    private static UserVector user(int user, String model, float[] vector, List<Opinion> opinions, int... seen) {
        return new UserVector(user, Optional.of(new Solved(model, vector)), opinions, Seen.shown(seen), List.of());
    }

    private static Opinion opinion(int item, double stars) {
        return new Opinion(item, stars, at(10), "e" + item);
    }

    private static Answer ok(String body) {
        return new Answer(200, json(body));
    }

    private static Answer error(int status, String message) {
        return new Answer(
                status,
                json("{'title':'%s','status':%d,'detail':'%s'}"
                        .formatted(Problem.of(status, message).title(), status, message)));
    }

    private static String json(String withSingleQuotes) {
        return withSingleQuotes.replace('\'', '"');
    }
}

package dev.streambook.unit4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.recommender.serving.http.FakeService;
import dev.streambook.unit4.api.NotFoundException;
import dev.streambook.unit4.api.Problem;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.api.Route;
import dev.streambook.unit4.api.UnavailableException;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Abroad;
import dev.streambook.workbook.harness.Crew;
import dev.streambook.workbook.harness.Footprint;
import dev.streambook.workbook.harness.Interleaving;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The handlers here take 10 films if the request does not say how many, and 100 at most, unless a test says otherwise. */
@Specification(RecommendHandler.class)
class RecommendHandlerTest {

    private static final int CLIENTS = 8;
    private static final int REQUESTS = 25;

    private final AskedFilms films = new AskedFilms();
    private final List<Logged> log = new ArrayList<>();

    /** What the log was told. */
    private record Logged(Request request, Exception failure) {}

    // ---- a 200

    @Test
    @Rule("asked")
    void the_recommender_is_asked_and_its_answer_is_the_body(Answer<RecommendHandler> answer) {
        Response response =
                handler(answer).handle(get(Route.RECOMMENDATIONS, "user=7", "howMany=2", "includeSeen=true"));

        assertThat(films.questions())
                .as("asked for GET /users/7/recommendations?howMany=2&includeSeen=true")
                .containsExactly("recommend(user 7, howMany 2, includeSeen true)");
        assertThat(response)
                .as("the response, when the recommender has answered with two films")
                .isEqualTo(Response.ok(AskedFilms.recommendations(7, 2)));
    }

    @Test
    @Rule("asked")
    void the_same_request_is_the_same_question_again(Answer<RecommendHandler> answer) {
        RecommendHandler handler = handler(answer);
        Request request = get(Route.RECOMMENDATIONS, "user=7", "howMany=2", "includeSeen=true");

        handler.handle(request);
        handler.handle(request);

        assertThat(films.questions())
                .as("asked for GET /users/7/recommendations?howMany=2&includeSeen=true, twice")
                .containsExactly(
                        "recommend(user 7, howMany 2, includeSeen true)",
                        "recommend(user 7, howMany 2, includeSeen true)");
    }

    @Test
    @Rule("asked")
    void what_is_unknown_or_not_there_today_is_asked_for_again(Answer<RecommendHandler> answer) {
        for (RuntimeException failure : List.of(
                new NotFoundException("item 3 is unknown"),
                new UnavailableException("no model has been adopted yet", Duration.ofHours(1)))) {
            RecommendHandler handler = handler(answer);
            films.failing(failure);
            handler.handle(get(Route.SIMILAR, "item=3"));

            films.answering();

            assertThat(handler.handle(get(Route.SIMILAR, "item=3")).status())
                    .as(
                            "the status of GET /items/3/similar; the recommender has just said \"%s\", and now it has an answer",
                            failure.getMessage())
                    .isEqualTo(200);
        }
    }

    @Test
    @Rule({"asked", "range"})
    void a_number_with_a_zero_in_front_is_not_another_number(Answer<RecommendHandler> answer) {
        handler(answer).handle(getOne("howMany", "010"));

        assertThat(films.questions())
                .as("asked for GET /users/7/recommendations?howMany=010: for 10 films, if it is not a 400")
                .isSubsetOf("recommend(user 7, howMany 10, includeSeen false)");
    }

    @Test
    @Rule("empty-list")
    void a_user_who_has_seen_everything_gets_an_empty_list(Answer<RecommendHandler> answer) {
        Response response =
                handler(answer).handle(get(Route.RECOMMENDATIONS, "user=99", "howMany=5", "includeSeen=false"));

        assertThat(response)
                .as("GET /users/99/recommendations?howMany=5&includeSeen=false, and user 99 has seen every film")
                .isEqualTo(Response.ok(AskedFilms.recommendations(99, 5)));
        assertThat(handler(answer).handle(get(Route.SIMILAR, "item=5000")).status())
                .as("the status of GET /items/5000/similar, and no film is like film 5000")
                .isEqualTo(200);
    }

    @Test
    @Rule("defaults")
    void a_request_that_says_nothing_gets_ten_films_without_the_seen_ones(Answer<RecommendHandler> answer) {
        handler(answer).handle(get(Route.RECOMMENDATIONS, "user=7"));

        assertThat(films.questions())
                .as("asked for GET /users/7/recommendations; standard is 10")
                .containsExactly("recommend(user 7, howMany 10, includeSeen false)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    RECOMMENDATIONS | user=7 | recommend(user 7, howMany 3, includeSeen false)
                    SIMILAR         | item=3 | similar(item 3, howMany 3)
                    TRENDING        |        | trending(howMany 3)
                    STATISTICS      |        | statistics(howMany 3)
                    PLAYS           |        | plays(howMany 3)
                    POPULAR         |        | popular(howMany 3)
                    """)
    @Rule({"defaults", "asked"})
    void each_route_has_the_default_that_the_handler_was_given(
            Route route, String arguments, String question, Answer<RecommendHandler> answer) {
        RecommendHandler handler = handler(answer, 3, 5);

        handler.handle(arguments == null ? get(route) : get(route, arguments));

        assertThat(films.questions())
                .as("asked for GET %s without howMany; standard is 3, most is 5", route.path())
                .containsExactly(question);
    }

    @Test
    @Rule({"defaults", "asked"})
    void two_handlers_have_a_default_each(Answer<RecommendHandler> answer) {
        RecommendHandler three = handler(answer, 3, 5);
        RecommendHandler seven = handler(answer, 7, 9);

        three.handle(get(Route.TRENDING));
        seven.handle(get(Route.TRENDING));

        assertThat(films.questions())
                .as("asked for GET /trending by a handler whose standard is 3, and by one whose standard is 7")
                .containsExactly("trending(howMany 3)", "trending(howMany 7)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    KNOWN_FILMS | user=7           | knownFilms(user 7)
                    ESTIMATE    | user=7 item=3    | estimate(user 7, item 3)
                    SIMILAR     | item=3 howMany=4 | similar(item 3, howMany 4)
                    TRENDING    | howMany=4        | trending(howMany 4)
                    STATISTICS  | howMany=4        | statistics(howMany 4)
                    PLAYS       | howMany=4        | plays(howMany 4)
                    POPULAR     | howMany=4        | popular(howMany 4)
                    """)
    @Rule("asked")
    void each_route_asks_its_own_question(
            Route route, String arguments, String question, Answer<RecommendHandler> answer) {
        Response response = handler(answer).handle(get(route, arguments.split(" ")));

        assertThat(films.questions())
                .as("asked for GET %s with %s", route.path(), arguments)
                .containsExactly(question);
        assertThat(response.status()).as("the status").isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "user, 1, recommend(user 1; howMany 10; includeSeen false)",
        "user, 2147483647, recommend(user 2147483647; howMany 10; includeSeen false)",
        "howMany, 1, recommend(user 7; howMany 1; includeSeen false)",
        "howMany, 100, recommend(user 7; howMany 100; includeSeen false)",
        "includeSeen, false, recommend(user 7; howMany 10; includeSeen false)",
        "includeSeen, true, recommend(user 7; howMany 10; includeSeen true)",
    })
    @Rule({"asked", "defaults"})
    void the_ends_of_a_range_are_in_it(String name, String value, String question, Answer<RecommendHandler> answer) {
        handler(answer).handle(getOne(name, value));

        assertThat(films.questions())
                .as("asked for GET /users/{user}/recommendations with %s=%s", name, value)
                .containsExactly(question.replace(';', ','));
    }

    // ---- a 400

    @ParameterizedTest
    @ValueSource(ints = {5, 6})
    @Rule({"range", "asked"})
    void the_most_is_the_one_that_the_handler_was_given(int howMany, Answer<RecommendHandler> answer) {
        Response response = handler(answer, 3, 5).handle(getOne("howMany", Integer.toString(howMany)));

        assertThat(response.status())
                .as("the status of GET /users/7/recommendations?howMany=%d; most is 5", howMany)
                .isEqualTo(howMany == 5 ? 200 : 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2147483648", "4294967299"})
    @Rule("range")
    void the_number_of_a_film_has_the_same_range(String item, Answer<RecommendHandler> answer) {
        assertThat(ofFilm(answer, item))
                .as("the status of GET %s and GET %s with item=%s", Route.SIMILAR.path(), Route.ESTIMATE.path(), item)
                .containsOnly(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "+3", " 3", "3.0", "", "three", "3\n", "%33", "1_0"})
    @Rule("digits")
    void the_number_of_a_film_is_a_number_like_any_other(String item, Answer<RecommendHandler> answer) {
        assertThat(ofFilm(answer, item))
                .as("the status of GET %s and GET %s with item=%s", Route.SIMILAR.path(), Route.ESTIMATE.path(), item)
                .containsOnly(400);
    }

    @Test
    @Rule("range")
    void more_films_than_a_list_may_have_is_a_400(Answer<RecommendHandler> answer) {
        Response response = handler(answer).handle(getOne("howMany", "101"));

        assertThat(response.status())
                .as("the status of GET /users/7/recommendations?howMany=101; most is 100")
                .isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"KNOWN_FILMS", "ESTIMATE"},
            mode = EnumSource.Mode.EXCLUDE)
    @Rule("range")
    void the_most_holds_for_every_route_that_has_a_list(Route route, Answer<RecommendHandler> answer) {
        Request request = get(route, "user=7", "item=3", "howMany=101");

        assertThat(handler(answer).handle(onlyKnown(request)).status())
                .as("the status of GET %s?howMany=101; most is 100", route.path())
                .isEqualTo(400);
    }

    @Test
    @Rule("digits")
    void a_number_with_a_sign_is_a_400(Answer<RecommendHandler> answer) {
        Response response = handler(answer).handle(getOne("howMany", "+5"));

        assertThat(response.status())
                .as("the status of GET /users/7/recommendations?howMany=+5")
                .isEqualTo(400);
    }

    @Test
    @Rule("flag")
    void yes_is_neither_true_nor_false(Answer<RecommendHandler> answer) {
        Response response = handler(answer).handle(getOne("includeSeen", "yes"));

        assertThat(response.status())
                .as("the status of GET /users/7/recommendations?includeSeen=yes")
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "howMany, abc",
        "howMany, ''",
        "howMany, +5",
        "howMany, -5",
        "howMany, 5.0",
        "howMany, 0x5",
        "howMany, ' 5'",
        "howMany, 5e0",
        "howMany, \u0665",
        "user, seven",
        "user, +7",
        "user, \u0667",
        "user, \uff17",
    })
    @Rule("digits")
    void a_number_is_written_in_ascii_digits(String name, String value, Answer<RecommendHandler> answer) {
        Response response = handler(answer).handle(getOne(name, value));

        assertThat(response.status())
                .as("the status of a request with %s=%s", name, value)
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "howMany, 0",
        "howMany, 101",
        "howMany, 4294967306",
        "howMany, 18446744073709551626",
        "user, 0",
        "user, 2147483648",
        "user, 4294967303",
        "user, 99999999999999999999999999999999",
    })
    @Rule("range")
    void a_number_outside_its_range_is_a_400(String name, String value, Answer<RecommendHandler> answer) {
        Response response = handler(answer).handle(getOne(name, value));

        assertThat(response.status())
                .as("the status of a request with %s=%s", name, value)
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "True", "1", "", "false ", " true", "%74rue"})
    @Rule("flag")
    void a_flag_is_true_or_false(String value, Answer<RecommendHandler> answer) {
        Response response = handler(answer).handle(getOne("includeSeen", value));

        assertThat(response.status())
                .as("the status of a request with includeSeen=%s", value)
                .isEqualTo(400);
    }

    @Test
    @Rule("once")
    void a_parameter_that_comes_twice_is_a_400_also_if_both_say_the_same(Answer<RecommendHandler> answer) {
        Map<String, List<String>> twice = Map.of("howMany", List.of("5", "50"));
        Map<String, List<String>> same = Map.of("includeSeen", List.of("true", "true"));

        assertThat(handler(answer).handle(recommendations(twice)).status())
                .as("the status of GET /users/7/recommendations?howMany=5&howMany=50")
                .isEqualTo(400);
        assertThat(handler(answer).handle(recommendations(same)).status())
                .as("the status of GET /users/7/recommendations?includeSeen=true&includeSeen=true")
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "RECOMMENDATIONS, howmany",
        "RECOMMENDATIONS, user",
        "SIMILAR, includeSeen",
        "KNOWN_FILMS, howMany",
        "TRENDING, utm_source",
        "TRENDING, _"
    })
    @Rule({"known-names", "named"})
    void a_parameter_that_the_route_does_not_have_is_named_in_a_400(
            Route route, String name, Answer<RecommendHandler> answer) {
        Request request = new Request(route, Map.of("user", "7", "item", "3"), Map.of(name, List.of("47")));
        Request without = new Request(route, request.path(), Map.of(name, List.of("")));
        List<String> expected = new ArrayList<>(route.parameters());
        expected.addAll(List.of(name, "47"));

        Response response = handler(answer).handle(onlyItsPath(request));

        assertThat(response.status())
                .as("the status of GET %s?%s=47; the route has %s", route.path(), name, route.parameters())
                .isEqualTo(400);
        assertThat(handler(answer).handle(onlyItsPath(without)).status())
                .as("the status of GET %s?%s=; the route has %s", route.path(), name, route.parameters())
                .isEqualTo(400);
        assertThat(detail(response))
                .as("its detail, which says what came and what the route has instead")
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    howMany     | 0     | 100
                    howMany     | abc   | 100
                    howMany     | 50%d  | 100
                    howMany     | 18446744073709551626 | 100
                    user        | 99999999999999999999999999999999 | 1
                    user        | seven | 1
                    user        | 0     | 1
                    """)
    @Rule({"named", "range"})
    void a_400_says_which_value_is_wrong_and_what_was_expected(
            String name, String value, String expected, Answer<RecommendHandler> answer) {
        String detail = detail(handler(answer).handle(getOne(name, value)));

        assertThat(detail)
                .as("the detail, for GET /users/{user}/recommendations with %s=%s", name, value)
                .contains(name, value, expected);
    }

    @Test
    @Rule({"named", "flag"})
    void a_400_for_a_flag_says_what_was_expected(Answer<RecommendHandler> answer) {
        String detail = detail(handler(answer).handle(getOne("includeSeen", "yes")));

        assertThat(detail)
                .as("the detail, for GET /users/7/recommendations?includeSeen=yes")
                .contains("includeSeen", "yes", "true", "false");
    }

    @Test
    @Rule("named")
    void a_400_for_a_film_names_the_film(Answer<RecommendHandler> answer) {
        assertThat(detail(handler(answer).handle(get(Route.SIMILAR, "item=zero"))))
                .as("the detail, for GET /items/zero/similar")
                .contains("item", "zero", "1");
    }

    @Test
    @Rule({"named", "once"})
    void a_400_for_a_parameter_that_comes_twice_shows_both_values(Answer<RecommendHandler> answer) {
        String detail = detail(handler(answer).handle(recommendations(Map.of("howMany", List.of("7", "68")))));

        assertThat(detail)
                .as("the detail, for GET /users/7/recommendations?howMany=7&howMany=68")
                .contains("howMany", "7", "68");
    }

    @Test
    @Rule("checked-first")
    void a_wrong_argument_is_found_before_the_recommender_is_asked(Answer<RecommendHandler> answer) {
        handler(answer).handle(getOne("howMany", "0"));
        handler(answer).handle(getOne("howMany", "abc"));
        handler(answer).handle(get(Route.SIMILAR, "item=3", "howMany=0"));

        assertThat(films.questions())
                .as("asked for howMany=0 and howMany=abc of user 7, and howMany=0 of item 3")
                .isEmpty();
    }

    @Test
    @Rule({"checked-first", "range", "flag", "known-names", "once"})
    void nothing_is_asked_whichever_argument_is_wrong(Answer<RecommendHandler> answer) {
        handler(answer).handle(get(Route.ESTIMATE, "user=7", "item=0"));
        handler(answer).handle(getOne("includeSeen", "yes"));
        handler(answer).handle(getOne("howmany", "5"));
        handler(answer).handle(recommendations(Map.of("howMany", List.of("5", "50"))));

        assertThat(films.questions())
                .as("asked for item 0 of user 7, and for includeSeen=yes, howmany=5 and howMany=5&howMany=50 of user 7")
                .isEmpty();
    }

    // ---- 404, 503 and 500

    @Test
    @Rule("not-found")
    void an_unknown_film_is_a_404_with_the_reason(Answer<RecommendHandler> answer) {
        films.failing(new NotFoundException("item 4711 is unknown"));

        Response response = handler(answer).handle(get(Route.SIMILAR, "item=4711"));

        assertThat(response.status())
                .as("the status, when the recommender does not know item 4711")
                .isEqualTo(404);
        assertThat(detail(response))
                .as("its detail, which is the message and nothing of the inside")
                .contains("item 4711 is unknown")
                .doesNotContain("Exception");
    }

    @Test
    @Rule("unavailable")
    void before_the_first_model_there_is_a_503_that_says_when_to_come_back(Answer<RecommendHandler> answer) {
        films.failing(new UnavailableException("no model has been adopted yet", Duration.ofSeconds(5)));

        Response response = handler(answer).handle(get(Route.RECOMMENDATIONS, "user=7"));

        assertThat(response.status())
                .as("the status, when there is no model for 5 s yet")
                .isEqualTo(503);
        assertThat(detail(response))
                .as("its detail, which is the message and nothing of the inside")
                .contains("no model has been adopted yet")
                .doesNotContain("Exception");
        assertThat(response.headers()).as("its headers").isEqualTo(Map.of("Retry-After", "5"));
    }

    @Test
    @Rule({"unavailable", "whole-seconds"})
    void whoever_has_to_wait_for_a_month_is_told_so(Answer<RecommendHandler> answer) {
        films.failing(new UnavailableException("no model has been adopted yet", Duration.ofDays(30)));

        Response response = handler(answer).handle(get(Route.RECOMMENDATIONS, "user=7"));

        assertThat(response.headers())
                .as("the headers, when there is no model for 30 days yet")
                .isEqualTo(Map.of("Retry-After", "2592000"));
    }

    @ParameterizedTest
    @CsvSource({"PT1.5S, 2", "PT0.2S, 1", "PT0.001S, 1", "PT60.001S, 61", "PT3S, 3", "PT1.000000001S, 2", "PT1H, 3600"})
    @Rule("whole-seconds")
    void a_part_of_a_second_is_a_second(Duration wait, String header, Answer<RecommendHandler> answer) {
        films.failing(new UnavailableException("no model has been adopted yet", wait));

        Response response = handler(answer).handle(get(Route.RECOMMENDATIONS, "user=7"));

        assertThat(response.headers().getOrDefault("Retry-After", header))
                .as("Retry-After, when it makes sense to ask again in %s s", wait.toNanos() / 1e9)
                .isEqualTo(header);
    }

    @Test
    @Rule("whole-seconds")
    void the_seconds_are_written_alike_on_every_machine(Answer<RecommendHandler> answer) throws Exception {
        films.failing(new UnavailableException("no model has been adopted yet", Duration.ofSeconds(5)));
        RecommendHandler handler = handler(answer);

        Response response = Abroad.inEgypt(() -> handler.handle(get(Route.RECOMMENDATIONS, "user=7")));

        assertThat(response.headers().getOrDefault("Retry-After", "5"))
                .as("Retry-After 5 s, on a machine in Egypt, with digits of its own")
                .isEqualTo("5");
    }

    @ParameterizedTest
    @EnumSource
    @Rule({"unavailable", "not-found"})
    void each_route_says_what_is_missing(Route route, Answer<RecommendHandler> answer) {
        Request request = onlyItsPath(new Request(route, Map.of("user", "7", "item", "3"), Map.of()));
        films.failing(new UnavailableException("nothing was counted yet", Duration.ofSeconds(5)));
        Response unavailable = handler(answer).handle(request);
        films.failing(new NotFoundException("item 3 is unknown"));
        Response unknown = handler(answer).handle(request);

        assertThat(List.of(unavailable.status(), unknown.status()))
                .as("the status of GET %s when what it needs is not there yet, and when it is unknown", route.path())
                .containsExactly(503, 404);
    }

    static Stream<RuntimeException> failures() {
        return Stream.of(
                new IllegalStateException("jdbc:h2:mem;password=secret"),
                new IllegalArgumentException("rank is 16; secret"),
                new NumberFormatException("secret"),
                new NullPointerException("secret"),
                new NoSuchElementException("secret"),
                new ArithmeticException("secret"),
                new ConcurrentModificationException("secret"),
                new UnsupportedOperationException("secret"),
                new CancellationException("secret"),
                new CompletionException(new NotFoundException("secret")));
    }

    @ParameterizedTest
    @MethodSource("failures")
    @Rule("whose-fault")
    void what_breaks_inside_is_a_500_and_not_the_clients_fault(
            RuntimeException failure, Answer<RecommendHandler> answer) {
        films.failing(failure);

        Response response = handler(answer).handle(get(Route.RECOMMENDATIONS, "user=7"));

        assertThat(response.status())
                .as(
                        "the status, when the recommender throws a %s",
                        failure.getClass().getSimpleName())
                .isEqualTo(500);
    }

    @Test
    @Rule({"no-inside", "one-shape"})
    void a_500_tells_nobody_what_broke(Answer<RecommendHandler> answer) {
        films.failing(new IllegalStateException("jdbc:h2:mem;password=secret"));

        Response response = handler(answer).handle(get(Route.RECOMMENDATIONS, "user=7"));

        assertThat(response.body())
                .as("the body, when the recommender throws IllegalStateException: jdbc:h2:mem;password=secret")
                .isEqualTo(Problem.of(500, RecommendHandler.INTERNAL_ERROR));
        assertThat(response.toString())
                .as(
                        "the whole response, when the recommender throws IllegalStateException: jdbc:h2:mem;password=secret")
                .doesNotContain("secret")
                .doesNotContain("IllegalState")
                .doesNotContain(".java")
                .doesNotContain("dev.streambook.unit4.solution");
    }

    @Test
    @Rule("logged")
    void the_log_gets_what_broke_and_nothing_that_the_client_did(Answer<RecommendHandler> answer) {
        RuntimeException broken =
                new IllegalStateException("the disk is full", new ArithmeticException("no room left"));
        Request brokenAt = get(Route.RECOMMENDATIONS, "user=7", "howMany=2");

        handler(answer).handle(getOne("howMany", "0"));
        films.failing(new NotFoundException("item 4711 is unknown"));
        handler(answer).handle(get(Route.SIMILAR, "item=4711"));
        films.failing(new UnavailableException("no model has been adopted yet", Duration.ofSeconds(5)));
        handler(answer).handle(get(Route.RECOMMENDATIONS, "user=7"));
        films.failing(broken);
        handler(answer).handle(brokenAt);

        assertThat(log)
                .as("the log after a 400, a 404, a 503 and a 500: the request at which it broke, and what broke")
                .containsExactly(new Logged(brokenAt, broken));
    }

    @Test
    @Rule("logged")
    void what_breaks_again_and_again_is_logged_again_and_again(Answer<RecommendHandler> answer) {
        films.failing(new IllegalStateException("the disk is full"));
        RecommendHandler handler = handler(answer);

        for (int n = 0; n < 200; n++) {
            handler.handle(get(Route.RECOMMENDATIONS, "user=7"));
        }

        assertThat(log.size())
                .as("entries in the log after 200 requests that ended with the same exception")
                .isEqualTo(200);
    }

    @Test
    @Rule("one-shape")
    void every_error_has_the_same_shape(Answer<RecommendHandler> answer) {
        List<Response> errors = new ArrayList<>();
        errors.add(handler(answer).handle(getOne("howMany", "abc")));
        for (RuntimeException failure : List.of(
                new NotFoundException("item 4711 is unknown"),
                new UnavailableException("no model has been adopted yet", Duration.ofSeconds(5)),
                new IllegalStateException("the disk is full"))) {
            films.failing(failure);
            errors.add(handler(answer).handle(get(Route.SIMILAR, "item=4711")));
        }

        assertThat(errors).allSatisfy(error -> {
            assertThat(error.mediaType()).as("the media type of %s", error).isEqualTo("application/problem+json");
            assertThat(error.body()).as("the body of %s", error).isInstanceOf(Problem.class);
            assertThat(((Problem) error.body()).status())
                    .as("the status in the body of %s", error)
                    .isEqualTo(error.status());
            assertThat(((Problem) error.body()).title())
                    .as("the title in the body of %s, the same for all errors with that status", error)
                    .isEqualTo(Problem.of(error.status(), "").title());
        });
    }

    // ---- many at a time

    @Test
    @Rule("own-answer")
    void of_two_requests_that_overlap_each_gets_its_own_answer(Answer<RecommendHandler> answer) {
        RecommendHandler shared = handler(Interleaving.inSteps(answer));
        Request seven = get(Route.RECOMMENDATIONS, "user=7", "howMany=1", "includeSeen=false");
        Request eight = get(Route.RECOMMENDATIONS, "user=8", "howMany=2", "includeSeen=true");

        Interleaving.verifyShared(
                "GET /users/7/recommendations and GET /users/8/recommendations",
                () -> shared.handle(seven),
                () -> shared.handle(eight));
    }

    @Test
    @Rule("own-answer")
    void of_two_wrong_requests_that_overlap_each_hears_what_is_wrong_with_it(Answer<RecommendHandler> answer) {
        RecommendHandler shared = handler(Interleaving.inSteps(answer));

        Interleaving.verifyShared(
                "GET /users/7/recommendations?howMany=0 and GET /users/seven/recommendations",
                () -> shared.handle(getOne("howMany", "0")),
                () -> shared.handle(getOne("user", "seven")));
    }

    @Test
    @Rule("forgets")
    void a_thousand_requests_leave_no_more_than_ten(Answer<RecommendHandler> answer) {
        RecommendHandler handler = handler(answer);
        askAndForget(handler, 1, 10);
        long afterTen = Footprint.of(handler);

        askAndForget(handler, 11, 1_000);

        assertThat(Footprint.of(handler))
                .as(
                        "objects, array slots and characters that the handler keeps after 1,000 requests; after 10 it was %d",
                        afterTen)
                .isLessThanOrEqualTo(afterTen + 100);
    }

    @Test
    @Rule("forgets")
    void a_thousand_failures_leave_no_more_than_ten(Answer<RecommendHandler> answer) {
        films.failing(new IllegalStateException("the disk is full"));
        RecommendHandler handler = handler(answer);
        failAndForget(handler, 10);
        long afterTen = Footprint.of(handler);

        failAndForget(handler, 1_000);

        assertThat(Footprint.of(handler))
                .as(
                        "objects, array slots and characters that the handler keeps after 1,000 requests that ended with a 500;"
                                + " after 10 it was %d",
                        afterTen)
                .isLessThanOrEqualTo(afterTen + 100);
    }

    @Test
    @Rule({"forgets", "own-answer"})
    void of_the_latest_request_nothing_is_kept_either(Answer<RecommendHandler> answer) {
        RecommendHandler handler = handler(answer);
        askAndForget(handler, 1, 10);
        long afterTen = Footprint.of(handler);

        handler.handle(getOne("howMany", "9".repeat(10_000)));

        assertThat(Footprint.of(handler))
                .as(
                        "objects, array slots and characters that the handler keeps after a request with a value of 10,000"
                                + " characters; before it was %d",
                        afterTen)
                .isLessThanOrEqualTo(afterTen + 100);
    }

    /** The recommender and the log themselves keep nothing. */
    private void failAndForget(RecommendHandler handler, int times) {
        for (int n = 0; n < times; n++) {
            handler.handle(get(Route.RECOMMENDATIONS, "user=7"));
            films.questions().clear();
            log.clear();
        }
    }

    /** Two requests for each of these numbers, one right and one wrong. The recommender itself keeps no question. */
    private void askAndForget(RecommendHandler handler, int from, int to) {
        for (int n = from; n <= to; n++) {
            assertThat(handler.handle(get(Route.SIMILAR, "item=" + n)).status())
                    .as("the status of GET /items/%d/similar", n)
                    .isEqualTo(200);
            assertThat(handler.handle(getOne("howMany", "no" + n)).status())
                    .as("the status of GET /users/7/recommendations?howMany=no%d", n)
                    .isEqualTo(400);
            films.questions().clear();
        }
    }

    @Test
    @Rule({"own-answer", "asked", "empty-list", "named", "not-found", "one-shape"})
    void clients_of_a_real_server_get_their_own_answers(Answer<RecommendHandler> answer) {
        try (FakeService service = new FakeService(
                        FakeService.settings(0), answer, event -> CompletableFuture.completedFuture(null));
                Crew clients = new Crew()) {
            HttpClient http = HttpClient.newHttpClient();
            for (int client = 1; client <= CLIENTS; client++) {
                int user = client;
                clients.start("client " + client, () -> {
                    for (int n = 1; n <= REQUESTS; n++) {
                        ask(http, service, user, 10 * user + n);
                    }
                });
            }
            clients.untilAllHaveEnded("%d clients with %d requests each".formatted(CLIENTS, 3 * REQUESTS));
        }
    }

    private static void ask(HttpClient http, FakeService service, int user, int item)
            throws IOException, InterruptedException {
        assertThat(sent(http, service.url() + "/users/" + user + "/items"))
                .as("GET /users/%d/items over HTTP, from one of %d clients at the same time", user, CLIENTS)
                .isEqualTo("200 application/json {\"user\":%d,\"items\":[]}".formatted(user));
        assertThat(sent(http, service.url() + "/items/" + item + "/similar"))
                .as("GET /items/%d/similar over HTTP, from one of %d clients at the same time", item, CLIENTS)
                .startsWith("404 application/problem+json ")
                .contains("item " + item + " is unknown");
        assertThat(sent(http, service.url() + "/users/" + user + "/recommendations?howMany=no" + item))
                .as("a GET with howMany=no%d over HTTP, from one of %d clients at the same time", item, CLIENTS)
                .startsWith("400 application/problem+json ")
                .contains("howMany", "no" + item);
    }

    private static String sent(HttpClient http, String url) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
        return "%d %s %s"
                .formatted(
                        response.statusCode(),
                        response.headers()
                                .firstValue("Content-Type")
                                .orElse("no Content-Type")
                                .split(";")[0],
                        response.body());
    }

    /** The status of the two routes that name a film. */
    private List<Integer> ofFilm(Answer<RecommendHandler> answer, String item) {
        return List.of(
                handler(answer).handle(get(Route.SIMILAR, "item=" + item)).status(),
                handler(answer)
                        .handle(get(Route.ESTIMATE, "user=7", "item=" + item))
                        .status());
    }

    private RecommendHandler handler(Answer<RecommendHandler> answer) {
        return handler(answer, 10, 100);
    }

    private RecommendHandler handler(Answer<RecommendHandler> answer, int standard, int most) {
        BiConsumer<Request, Exception> failures = (request, failure) -> log.add(new Logged(request, failure));
        return answer.create(films, standard, most, failures);
    }

    /** A request with {@code name=value} each, in the path where the route's path has that name, else in the query. */
    private static Request get(Route route, String... arguments) {
        Map<String, String> path = new LinkedHashMap<>();
        Map<String, List<String>> query = new LinkedHashMap<>();
        Arrays.stream(arguments).map(argument -> argument.split("=", 2)).forEach(pair -> {
            if (route.path().contains("{" + pair[0] + "}")) {
                path.put(pair[0], pair[1]);
            } else {
                query.put(pair[0], List.of(pair[1]));
            }
        });
        return new Request(route, path, query);
    }

    /** A request for the recommendations of user 7, where nothing else is said, with one argument. */
    private static Request getOne(String name, String value) {
        return name.equals("user")
                ? new Request(Route.RECOMMENDATIONS, Map.of("user", value), Map.of())
                : recommendations(Map.of(name, List.of(value)));
    }

    private static Request recommendations(Map<String, List<String>> query) {
        return new Request(Route.RECOMMENDATIONS, Map.of("user", "7"), query);
    }

    /** The same without path parameters that the route does not have. */
    private static Request onlyItsPath(Request request) {
        Map<String, String> path = new LinkedHashMap<>(request.path());
        path.keySet().removeIf(name -> !request.route().path().contains("{" + name + "}"));
        return new Request(request.route(), path, request.query());
    }

    /** The same without query parameters that the route does not have. */
    private static Request onlyKnown(Request request) {
        Map<String, List<String>> query = new LinkedHashMap<>(request.query());
        query.keySet().retainAll(request.route().parameters());
        return new Request(request.route(), request.path(), query);
    }

    private static String detail(Response response) {
        if (response.status() == 200) {
            return "none, as the status is 200";
        }
        return response.body() instanceof Problem problem ? problem.detail() : String.valueOf(response.body());
    }
}

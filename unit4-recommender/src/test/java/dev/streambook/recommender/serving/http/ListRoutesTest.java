package dev.streambook.recommender.serving.http;

import static dev.streambook.recommender.Viewings.at;
import static dev.streambook.recommender.serving.http.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.recommender.model.Models;
import dev.streambook.recommender.serving.http.ApiClient.Answer;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.Seen;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.UserVector.Solved;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListRoutesTest {

    private final FakeService service =
            new FakeService(FakeService.settings(0), event -> CompletableFuture.completedFuture(null));
    private final ApiClient api = new ApiClient(service);

    @BeforeEach
    void films() {
        service.film(1, "Alien (1979)", "Horror", "Sci-Fi");
        service.film(2, "Brazil (1985)");
        service.film(3, "Casablanca (1942)", "Romance");
        service.film(4, "Dune (1984)");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    // ---- because ----------------------------------------------------------------------------------------------------

    @Test
    void a_film_is_in_the_list_because_of_what_the_model_and_the_stream_make_of_a_rating() {
        service.models.swap(Models.three("v1"));
        service.user(user(7, opinion(2, 5.0)));
        service.similar(json("{'item':2,'similar':[{'item':3,'score':0.5}]}"));

        JsonNode because = api.get("/users/7/because/3").read();

        // model: 1.5 · 2·5 / (4 + 0.1) = 3.6585; stream: weight 2 · similarity 0.5 = 1
        assertThat(because.path("title").asText()).isEqualTo("Casablanca (1942)");
        assertThat(because.path("model").asText()).isEqualTo("v1");
        assertThat(because.path("score").asDouble()).isCloseTo(4.6585, within(1e-4));
        JsonNode reason = because.path("reasons").path(0);
        assertThat(because.path("reasons")).hasSize(1);
        assertThat(reason.path("title").asText()).isEqualTo("Brazil (1985)");
        assertThat(reason.path("stars").asDouble()).isEqualTo(5);
        assertThat(reason.path("share").asDouble()).isEqualTo(1);
        assertThat(reason.path("taste").asDouble()).isCloseTo(3.6585, within(1e-4));
        assertThat(reason.path("together").asDouble()).isEqualTo(1);
    }

    @Test
    void the_reasons_explain_the_very_score_of_the_list() {
        service.models.swap(Models.random("v1", 60, 8, 3));
        service.similar(json("{'item':11,'similar':[{'item':40,'score':0.25}]}"));
        service.user(user(7, opinion(11, 5.0), opinion(12, 4.0), opinion(13, 0.5)));
        JsonNode best = api.get("/users/7/recommendations?howMany=60").read().path("items");

        assertThat(best).hasSize(57);
        for (JsonNode film : best) {
            JsonNode because =
                    api.get("/users/7/because/" + film.path("item").asInt()).read();
            assertThat(because.path("score").asDouble())
                    .isCloseTo(film.path("score").asDouble(), within(1e-4));
            double sizes = 0;
            for (JsonNode reason : because.path("reasons")) {
                sizes += Math.abs(reason.path("share").asDouble());
            }
            assertThat(sizes).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void the_largest_shares_come_first_whether_for_or_against() {
        service.models.swap(Models.random("v1", 60, 8, 3));
        service.user(user(7, opinion(11, 5.0), opinion(12, 4.0), opinion(13, 0.5)));

        JsonNode all = api.get("/users/7/because/40").read().path("reasons");
        JsonNode two = api.get("/users/7/because/40?howMany=2").read().path("reasons");

        assertThat(all).hasSize(3);
        assertThat(Math.abs(all.get(0).path("share").asDouble()))
                .isGreaterThan(Math.abs(all.get(1).path("share").asDouble()));
        assertThat(two).containsExactly(all.get(0), all.get(1));
    }

    @Test
    void a_film_that_the_model_does_not_know_is_explained_by_what_is_liked_together() {
        service.models.swap(Models.three("v1"));
        service.user(user(7, opinion(2, 5.0)));
        service.similar(json("{'item':2,'similar':[{'item':4,'score':0.5}]}"));

        assertThat(api.get("/users/7/because/4"))
                .isEqualTo(Answer.ok("{'user':7,'item':4,'title':'Dune (1984)','score':1.0,'own':0.0,"
                        + "'reasons':[{'item':2,'title':'Brazil (1985)','stars':5.0,'share':1.0,"
                        + "'taste':0.0,'together':1.0}]}"));
    }

    @Test
    void what_nothing_is_known_of_has_no_reasons() {
        assertThat(api.get("/users/7/because/3"))
                .isEqualTo(Answer.error(503, "no model has been adopted yet; the batch layer has to publish one"));

        service.models.swap(Models.three("v1"));
        service.user(user(7, opinion(2, 5.0)));

        assertThat(api.get("/users/8/because/3")).isEqualTo(Answer.error(404, "nothing has been heard of user 8 yet"));
        assertThat(api.get("/users/7/because/4"))
                .isEqualTo(Answer.error(
                        404, "nothing that user 7 has done tells anything of item 4, to model v1 or the stream"));
    }

    // ---- several users ----------------------------------------------------------------------------------------------

    @Test
    void a_group_gets_the_films_with_the_highest_mean_that_none_of_them_has_seen() {
        service.models.swap(Models.three("v1"));
        service.user(solved(7, 2, 1, opinion(1, 4.0)));
        service.user(solved(8, 0, 1));

        // user 7: film 2 scores 2, film 3 4.5; user 8: 2 and 1.5
        assertThat(api.get("/recommendations?users=7,8"))
                .isEqualTo(Answer.ok("{'users':[7,8],'unheard':[],'by':'mean','source':'model','model':'v1','items':["
                        + "{'item':3,'title':'Casablanca (1942)','genres':['Romance'],'score':3.0},"
                        + "{'item':2,'title':'Brazil (1985)','genres':[],'score':2.0}]}"));
    }

    @Test
    void by_least_misery_the_lowest_score_counts() {
        service.models.swap(Models.three("v1"));
        service.user(solved(7, 2, 1, opinion(1, 4.0)));
        service.user(solved(8, 0, 1));

        assertThat(api.get("/recommendations?users=8,7&by=least-misery"))
                .isEqualTo(Answer.ok(
                        "{'users':[8,7],'unheard':[],'by':'least-misery','source':'model','model':'v1','items':["
                                + "{'item':2,'title':'Brazil (1985)','genres':[],'score':2.0},"
                                + "{'item':3,'title':'Casablanca (1942)','genres':['Romance'],'score':1.5}]}"));
        assertThat(api.get("/recommendations?users=8,7&by=least-misery&includeSeen=true&howMany=3")
                        .items())
                .containsExactly(2, 3, 1);
    }

    @Test
    void a_group_of_one_gets_the_users_own_list() {
        service.models.swap(Models.random("v1", 60, 8, 3));
        service.similar(json("{'item':11,'similar':[{'item':40,'score':0.25},{'item':77,'score':0.5}]}"));
        service.user(user(7, opinion(11, 5.0), opinion(12, 4.0), opinion(13, 0.5)));

        JsonNode own = api.get("/users/7/recommendations?howMany=20").read();
        assertThat(own.path("items")).hasSize(20);
        for (String by : List.of("mean", "least-misery")) {
            assertThat(api.get("/recommendations?users=7&howMany=20&by=" + by)
                            .read()
                            .path("items"))
                    .isEqualTo(own.path("items"));
        }
    }

    @Test
    void a_user_of_whom_nothing_is_known_has_no_say() {
        service.models.swap(Models.three("v1"));
        service.user(solved(7, 2, 1));
        service.trending(json("{'windowStart':'2026-01-31T20:00:00Z','windowEnd':'2026-01-31T21:00:00Z','items':"
                + "[{'item':2,'count':12}]}"));

        assertThat(api.get("/recommendations?users=99,7&howMany=1&by=least-misery"))
                .isEqualTo(Answer.ok(
                        "{'users':[99,7],'unheard':[99],'by':'least-misery','source':'model','model':'v1','items':["
                                + "{'item':3,'title':'Casablanca (1942)','genres':['Romance'],'score':4.5}]}"));
        assertThat(api.get("/recommendations?users=99,98"))
                .isEqualTo(Answer.ok("{'users':[99,98],'unheard':[99,98],'by':'mean','source':'trending','items':["
                        + "{'item':2,'title':'Brazil (1985)','genres':[],'count':12}]}"));
    }

    // ---- a list of films
    // ----------------------------------------------------------------------------------------------

    @Test
    void whoever_gives_stars_gets_the_list_of_a_user_with_the_same_ratings_and_nothing_is_kept() {
        service.models.swap(Models.random("v1", 60, 8, 3));
        service.similar(json("{'item':11,'similar':[{'item':40,'score':0.25},{'item':77,'score':0.5}]}"));
        service.similar(json("{'item':13,'similar':[{'item':41,'score':0.25}]}"));
        service.user(user(7, opinion(11, 5.0), opinion(12, 0.5), opinion(13, 4.0)));

        JsonNode guests =
                api.get("/recommendations?items=11,12:0.5,13:4&howMany=30").read();

        assertThat(guests.path("items"))
                .isEqualTo(api.get("/users/7/recommendations?howMany=30").read().path("items"));
        assertThat(guests.path("source").asText()).isEqualTo("model");
        assertThat(service.view.users().size()).isEqualTo(1);
    }

    @Test
    void films_that_nobody_knows_lead_to_what_is_trending() {
        service.models.swap(Models.three("v1"));
        service.trending(json("{'windowStart':'2026-01-31T20:00:00Z','windowEnd':'2026-01-31T21:00:00Z','items':"
                + "[{'item':99,'count':13},{'item':2,'count':12}]}"));

        assertThat(api.get("/recommendations?items=99"))
                .isEqualTo(Answer.ok("{'source':'trending','items':["
                        + "{'item':2,'title':'Brazil (1985)','genres':[],'count':12}]}"));
    }

    // ---- context
    // ------------------------------------------------------------------------------------------------------

    @Test
    void a_context_draws_the_list_towards_what_is_liked_together_with_it() {
        service.models.swap(Models.three("v1"));
        service.user(solved(7, 2, 1, opinion(1, 3.0)));
        service.similar(json("{'item':3,'similar':[{'item':4,'score':0.5},{'item':2,'score':0.25}]}"));

        assertThat(api.get("/users/7/recommendations").items()).containsExactly(3, 2);
        // weight 2 · 0.25 more for film 2, which the model gives 2; weight 2 · 0.5 for film 4
        assertThat(api.get("/users/7/recommendations?context=3"))
                .isEqualTo(Answer.ok("{'user':7,'source':'model','model':'v1','items':["
                        + "{'item':2,'title':'Brazil (1985)','genres':[],'score':2.5},"
                        + "{'item':4,'title':'Dune (1984)','genres':[],'score':1.0}]}"));
        assertThat(api.get("/users/7/recommendations").items()).containsExactly(3, 2);
    }

    @Test
    void a_context_that_nobody_liked_yet_counts_by_its_vector() {
        service.models.swap(Models.three("v1"));

        // An unknown user: 2 · cos((2, 0), (1.5, 1.5)) = √2
        JsonNode answer = api.get("/users/99/recommendations?context=1").read();

        assertThat(answer.path("source").asText()).isEqualTo("watched-together");
        assertThat(answer.path("items").path(0).path("item").asInt()).isEqualTo(3);
        assertThat(answer.path("items").path(0).path("score").asDouble()).isCloseTo(Math.sqrt(2), within(1e-6));
    }

    // ---- bad requests -----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /users/x/because/3             | user is x; expected a whole number from 1
                    /users/%EF%BC%97/because/3     | user is ７; expected a whole number from 1
                    /users/7/because/0             | item is 0; expected a whole number from 1
                    /users/7/because/99999999999   | item is 99999999999; expected a whole number from 1
                    /users/7/because/3?howMany=NaN | howMany is NaN; expected 1 to 1000
                    /users/7/because/3?howMany=0   | howMany is 0; expected 1 to 1000
                    /users/7/because/3?top=3       | top is 3; expected howMany in its place, as this route has no top
                    /users/7/because/3?howMany=1&howMany=2 | howMany is 1 and 2; expected one value
                    /recommendations               | users and items are missing; expected one of them, ids separated by commas
                    /recommendations?users=        | users is ; expected whole numbers from 1, separated by commas
                    /recommendations?users=1,,2    | users is ; expected whole numbers from 1, separated by commas
                    /recommendations?users=1,2,1   | users is 1; expected each id once
                    /recommendations?users=1,1e9   | users is 1e9; expected whole numbers from 1, separated by commas
                    /recommendations?users=1&users=2 | users is 1 and 2; expected one value
                    /recommendations?users=1&by=max  | by is max; expected mean or least-misery
                    /recommendations?users=1&includeSeen=1 | includeSeen is 1; expected false or true
                    /recommendations?users=1&items=2 | users is 1; expected items or howMany in its place, as this route has no users
                    /recommendations?items=7:      | items is 7:; expected 0.5 to 5 stars after the colon, in steps of 0.5
                    /recommendations?items=7:NaN   | items is 7:NaN; expected 0.5 to 5 stars after the colon, in steps of 0.5
                    /recommendations?items=7:4.55  | items is 7:4.55; expected 0.5 to 5 stars after the colon, in steps of 0.5
                    /recommendations?items=7:5.5   | items is 7:5.5; expected 0.5 to 5 stars after the colon, in steps of 0.5
                    /recommendations?items=%EF%BC%97 | items is ７; expected whole numbers from 1, separated by commas
                    /recommendations?items=99999999999999999999 | items is 99999999999999999999; expected whole numbers from 1, separated by commas
                    /users/7/recommendations?context=x | context is x; expected whole numbers from 1, separated by commas
                    /users/7/recommendations?context=1&context=2 | context is 1 and 2; expected one value
                    """)
    void a_bad_argument_is_400_and_names_the_value_and_what_was_expected(String path, String message) {
        service.models.swap(Models.three("v1"));

        assertThat(api.get(path)).isEqualTo(Answer.error(400, message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/recommendations?users=", "/recommendations?items=", "/users/7/recommendations?context="})
    void a_list_that_is_too_long_is_400_with_its_length_and_the_limit(String path) {
        service.models.swap(Models.three("v1"));
        String ids = IntStream.rangeClosed(1, 101).mapToObj(Integer::toString).collect(Collectors.joining(","));

        Answer answer = api.get(path + ids);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(" has 101 ids; expected at most 100 (http.max-ids)");
    }

    private static UserVector solved(int user, float a, float b, Opinion... opinions) {
        Solved solved = new Solved("v1", new float[] {a, b});
        return new UserVector(user, Optional.of(solved), List.of(opinions), Seen.shown(), List.of());
    }

    private static UserVector user(int user, Opinion... opinions) {
        return new UserVector(user, Optional.<Solved>empty(), List.of(opinions), Seen.shown(), List.of());
    }

    private static Opinion opinion(int item, double stars) {
        return new Opinion(item, stars, at(item), "e" + item);
    }
}

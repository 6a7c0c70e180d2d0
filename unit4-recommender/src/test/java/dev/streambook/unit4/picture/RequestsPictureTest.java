package dev.streambook.unit4.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit4.RecommendHandler;
import dev.streambook.unit4.api.Answers;
import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.NotFoundException;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.api.Route;
import dev.streambook.unit4.api.UnavailableException;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Six requests for recommendations, and whom each response points at. */
class RequestsPictureTest {

    @Test
    void the_table_shows_what_the_reference_answers() {
        Grid grid = Grid.of(
                "Six requests, six statuses, and who has to do something about it",
                "A list and an empty list are a 200. A wrong argument is a 400 and an unknown film a 404, which are for the"
                        + " client. No model yet is a 503 and a broken recommender a 500, which are for the service.",
                "what happens",
                List.of("status", "who has to act"));
        row(grid, "there are two unseen films", "7", () -> list("a", "b"), "nobody");
        row(grid, "every film is seen", "7", () -> list(), "nobody");
        row(grid, "the user is “seven”", "seven", () -> list("a"), "the client: ask rightly");
        row(
                grid,
                "the film is unknown",
                "7",
                thrown(new NotFoundException("item 9 is unknown")),
                "the client: ask else");
        row(
                grid,
                "there is no model yet",
                "7",
                thrown(new UnavailableException("no model", Duration.ofSeconds(5))),
                "the client: ask later");
        row(grid, "the recommender fails", "7", thrown(new IllegalStateException("boom")), "the operator: the log");
        new PictureFile("docs/unit4/pictures/4.9-six-requests.svg").keep(grid);
    }

    private static void row(Grid grid, String name, String user, Supplier<?> recommender, String whoActs) {
        BiConsumer<Request, Exception> log = (request, failure) -> {};
        RecommendHandler handler = Answer.reference(RecommendHandler.class).create(service(recommender), 10, 100, log);
        Response response = handler.handle(new Request(Route.RECOMMENDATIONS, Map.of("user", user), Map.of()));
        assertThat(response.status() == 200).as(name).isEqualTo(whoActs.equals("nobody"));
        Ink ink = response.status() < 400 ? Ink.GREEN : response.status() < 500 ? Ink.ORANGE : Ink.RED;
        grid.row(name, Grid.cell("" + response.status(), ink), Grid.cell(whoActs, ink));
    }

    private static Answers.Recommendations list(String... films) {
        return new Answers.Recommendations(7, "model", Optional.of("v1"), List.of(films));
    }

    private static Supplier<?> thrown(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }

    private static FilmService service(Supplier<?> recommender) {
        return (FilmService) Proxy.newProxyInstance(
                FilmService.class.getClassLoader(),
                new Class<?>[] {FilmService.class},
                (proxy, method, arguments) -> recommender.get());
    }
}

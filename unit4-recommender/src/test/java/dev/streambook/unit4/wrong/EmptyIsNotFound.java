package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.Answers.Recommendations;
import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "A list without films means that the films were not found",
        breaks = "empty-list",
        test = "a_user_who_has_seen_everything_gets_an_empty_list",
        saying = "status=404")
public final class EmptyIsNotFound extends RecommendHandler {

    public EmptyIsNotFound(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Response response = super.handle(request);
        return response.body() instanceof Recommendations list && list.items().isEmpty()
                ? Response.problem(404, "there are no films for user %d".formatted(list.user()))
                : response;
    }
}

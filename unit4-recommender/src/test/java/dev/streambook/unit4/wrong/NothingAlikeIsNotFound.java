package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.Answers.Similar;
import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "A film that no other one is like is not found",
        breaks = "empty-list",
        test = "a_user_who_has_seen_everything_gets_an_empty_list",
        saying = "GET /items/5000/similar")
public final class NothingAlikeIsNotFound extends RecommendHandler {

    public NothingAlikeIsNotFound(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Response response = super.handle(request);
        return response.body() instanceof Similar similar && similar.items().isEmpty()
                ? Response.problem(404, "no film is like film " + similar.item())
                : response;
    }
}

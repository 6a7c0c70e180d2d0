package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.NotFoundException;
import dev.streambook.unit4.api.Problem;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "toString() of an exception says what it is and what happened",
        breaks = "not-found",
        test = "an_unknown_film_is_a_404_with_the_reason",
        saying = "NotFoundException: item 4711 is unknown")
public final class ToStringSaysItAll extends RecommendHandler {

    public ToStringSaysItAll(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Response response = super.handle(request);
        return response.status() == 404 && response.body() instanceof Problem problem
                ? Response.problem(404, new NotFoundException(problem.detail()).toString())
                : response;
    }
}

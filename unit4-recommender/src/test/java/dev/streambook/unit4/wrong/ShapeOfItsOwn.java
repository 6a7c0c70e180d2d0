package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Problem;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "Any JSON with a text in it will do for an error",
        breaks = "one-shape",
        test = "every_error_has_the_same_shape",
        saying = "application/json")
public final class ShapeOfItsOwn extends RecommendHandler {

    public ShapeOfItsOwn(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Response response = super.handle(request);
        return response.body() instanceof Problem problem
                ? new Response(
                        response.status(), "application/json", response.headers(), Map.of("error", problem.detail()))
                : response;
    }
}

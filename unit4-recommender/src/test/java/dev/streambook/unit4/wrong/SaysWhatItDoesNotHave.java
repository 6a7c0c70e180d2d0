package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Problem;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "Who is told that a parameter does not exist knows enough",
        breaks = "named",
        test = "a_parameter_that_the_route_does_not_have_is_named_in_a_400",
        saying = "what the route has instead")
public final class SaysWhatItDoesNotHave extends RecommendHandler {

    public SaysWhatItDoesNotHave(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Response response = super.handle(request);
        return response.status() == 400 && response.body() instanceof Problem problem
                ? Response.problem(400, problem.detail().replaceFirst("expected .* in its place, as", "but"))
                : response;
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "Whoever sends a parameter twice knows which one",
        breaks = "named",
        test = "a_400_for_a_parameter_that_comes_twice_shows_both_values",
        saying = "a parameter comes twice")
public final class TwiceIsEnoughSaid extends RecommendHandler {

    public TwiceIsEnoughSaid(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        boolean twice = request.query().values().stream().anyMatch(values -> values.size() > 1);
        Response response = super.handle(request);
        return twice && response.status() == 400 ? Response.problem(400, "a parameter comes twice") : response;
    }
}

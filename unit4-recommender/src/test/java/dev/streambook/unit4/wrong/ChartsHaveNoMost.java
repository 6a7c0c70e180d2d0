package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "The most protects the model, and a chart needs no model",
        breaks = "range",
        test = "the_most_holds_for_every_route_that_has_a_list",
        saying = "the status of GET /trending")
public final class ChartsHaveNoMost extends RecommendHandler {

    private final RecommendHandler unlimited;

    public ChartsHaveNoMost(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
        this.unlimited = new RecommendHandler(films, standard, Integer.MAX_VALUE, failures);
    }

    @Override
    public Response handle(Request request) {
        return request.path().isEmpty() ? unlimited.handle(request) : super.handle(request);
    }
}

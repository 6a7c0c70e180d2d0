package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.Answers;
import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.api.Route;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "A chart of nothing is a chart, so there is no need for an error",
        breaks = "unavailable",
        test = "each_route_says_what_is_missing",
        saying = "GET /trending")
public final class AChartIsNeverMissing extends RecommendHandler {

    public AChartIsNeverMissing(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Response response = super.handle(request);
        return response.status() == 503 && request.route() == Route.TRENDING
                ? Response.ok(new Answers.Trending(Optional.empty(), Optional.empty(), List.of()))
                : response;
    }
}

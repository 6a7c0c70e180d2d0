package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "Who asked for what is nobody's business, so the log gets the route",
        breaks = "logged",
        test = "the_log_gets_what_broke_and_nothing_that_the_client_did",
        saying = "path={}")
public final class LogsTheRouteAlone extends RecommendHandler {

    public LogsTheRouteAlone(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    protected Response broken(Request request, RuntimeException failure) {
        return super.broken(new Request(request.route(), Map.of(), Map.of()), failure);
    }
}

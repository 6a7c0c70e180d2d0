package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "A service has one setting, so the class can have it",
        breaks = "defaults",
        test = "two_handlers_have_a_default_each",
        saying = "trending(howMany 7)")
public final class OneStandardForAllHandlers extends RecommendHandler {

    private static volatile int standardOfAll;

    public OneStandardForAllHandlers(
            FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
        standardOfAll = standard;
    }

    @Override
    public Response handle(Request request) {
        Map<String, List<String>> query = new HashMap<>(request.query());
        if (request.route().parameters().contains("howMany")) {
            query.putIfAbsent("howMany", List.of(Integer.toString(standardOfAll)));
        }
        return super.handle(new Request(request.route(), request.path(), query));
    }
}

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
        belief = "A parameter that comes twice says the same twice",
        breaks = "once",
        test = "a_parameter_that_comes_twice_is_a_400_also_if_both_say_the_same",
        saying = "howMany=5&howMany=50")
public final class TakesTheFirst extends RecommendHandler {

    public TakesTheFirst(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Map<String, List<String>> query = new HashMap<>(request.query());
        query.replaceAll((name, values) -> values.subList(0, 1));
        return super.handle(new Request(request.route(), request.path(), query));
    }
}

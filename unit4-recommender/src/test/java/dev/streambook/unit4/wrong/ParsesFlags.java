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
        belief = "Boolean.parseBoolean knows what a flag is",
        breaks = "flag",
        test = "a_flag_is_true_or_false",
        saying = "includeSeen=yes")
public final class ParsesFlags extends RecommendHandler {

    public ParsesFlags(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        if (!request.route().parameters().contains("includeSeen")) {
            return super.handle(request);
        }
        Map<String, List<String>> query = new HashMap<>(request.query());
        query.computeIfPresent(
                "includeSeen",
                (name, values) -> values.stream()
                        .map(value -> Boolean.toString(Boolean.parseBoolean(value)))
                        .toList());
        return super.handle(new Request(request.route(), request.path(), query));
    }
}

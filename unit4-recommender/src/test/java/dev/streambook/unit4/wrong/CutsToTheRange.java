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
        belief = "Who asks for more than there may be gets as many as there may be",
        breaks = "range",
        test = "a_number_outside_its_range_is_a_400",
        saying = "howMany=101")
public final class CutsToTheRange extends RecommendHandler {

    public CutsToTheRange(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Map<String, List<String>> query = new HashMap<>(request.query());
        query.computeIfPresent(
                "howMany", (name, values) -> values.get(0).matches("[0-9]{3,}") ? List.of("100") : values);
        return super.handle(new Request(request.route(), request.path(), query));
    }
}

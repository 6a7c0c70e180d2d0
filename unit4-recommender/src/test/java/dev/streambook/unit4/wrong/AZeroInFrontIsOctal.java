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
        belief = "Integer.decode reads a number in whatever way it is written",
        breaks = "asked",
        test = "a_number_with_a_zero_in_front_is_not_another_number",
        saying = "howMany 8")
public final class AZeroInFrontIsOctal extends RecommendHandler {

    public AZeroInFrontIsOctal(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Map<String, List<String>> query = new HashMap<>(request.query());
        query.computeIfPresent(
                "howMany",
                (name, values) -> values.stream()
                        .map(value -> value.matches("0[0-7]{1,9}")
                                ? Integer.decode(value).toString()
                                : value)
                        .toList());
        return super.handle(new Request(request.route(), request.path(), query));
    }
}

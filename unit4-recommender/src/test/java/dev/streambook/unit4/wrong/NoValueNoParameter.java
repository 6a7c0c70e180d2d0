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
        belief = "A parameter without a value says nothing, so it need not be known",
        breaks = "known-names",
        test = "a_parameter_that_the_route_does_not_have_is_named_in_a_400",
        saying = "?howmany=;")
public final class NoValueNoParameter extends RecommendHandler {

    public NoValueNoParameter(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Map<String, List<String>> query = new HashMap<>(request.query());
        query.entrySet()
                .removeIf(parameter -> parameter.getValue().equals(List.of(""))
                        && !request.route().parameters().contains(parameter.getKey()));
        return super.handle(new Request(request.route(), request.path(), query));
    }
}

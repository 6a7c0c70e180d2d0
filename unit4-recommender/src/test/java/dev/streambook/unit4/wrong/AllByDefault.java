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
        belief = "Who does not say how many wants all of them",
        breaks = "defaults",
        test = "a_request_that_says_nothing_gets_ten_films_without_the_seen_ones",
        saying = "howMany 100")
public final class AllByDefault extends RecommendHandler {

    public AllByDefault(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Map<String, List<String>> query = new HashMap<>(request.query());
        if (request.route().parameters().contains("howMany")) {
            query.putIfAbsent("howMany", List.of("100"));
        }
        return super.handle(new Request(request.route(), request.path(), query));
    }
}

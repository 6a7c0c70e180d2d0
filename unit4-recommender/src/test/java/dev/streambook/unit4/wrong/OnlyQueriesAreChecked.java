package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "What stands in a path was found by the router, so Integer.parseInt will do",
        breaks = "digits",
        test = "the_number_of_a_film_is_a_number_like_any_other",
        saying = "with item=")
public final class OnlyQueriesAreChecked extends RecommendHandler {

    public OnlyQueriesAreChecked(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        String item = request.path().getOrDefault("item", "");
        if (!item.strip().matches("[+]?[1-9][0-9]{0,8}")) {
            return super.handle(request);
        }
        Map<String, String> path = new HashMap<>(request.path());
        path.put("item", Integer.toString(Integer.parseInt(item.strip())));
        return super.handle(new Request(request.route(), path, request.query()));
    }
}

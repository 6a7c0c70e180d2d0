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
        belief = "Two numbers in the path: the second is the user",
        breaks = "asked",
        test = "each_route_asks_its_own_question",
        saying = "estimate(user 3, item 7)")
public final class SwapsUserAndItem extends RecommendHandler {

    public SwapsUserAndItem(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Map<String, String> path = new HashMap<>(request.path());
        if (request.path().containsKey("user") && request.path().containsKey("item")) {
            path.put("user", request.path().get("item"));
            path.put("item", request.path().get("user"));
        }
        return super.handle(new Request(request.route(), path, request.query()));
    }
}

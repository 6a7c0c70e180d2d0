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
        belief = "The flag only takes films out of the list, so it is read when the list is there",
        breaks = "checked-first",
        test = "nothing_is_asked_whichever_argument_is_wrong",
        saying = "includeSeen=yes")
public final class TheFlagIsReadLast extends RecommendHandler {

    public TheFlagIsReadLast(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Response response = super.handle(request);
        Map<String, List<String>> withoutFlag = new HashMap<>(request.query());
        if (response.status() == 400 && withoutFlag.remove("includeSeen") != null) {
            super.handle(new Request(request.route(), request.path(), withoutFlag));
        }
        return response;
    }
}

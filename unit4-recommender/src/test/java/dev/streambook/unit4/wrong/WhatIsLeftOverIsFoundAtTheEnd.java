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
        belief = "A parameter that nobody knows changes nothing in the question",
        breaks = "checked-first",
        test = "nothing_is_asked_whichever_argument_is_wrong",
        saying = "howmany=5")
public final class WhatIsLeftOverIsFoundAtTheEnd extends RecommendHandler {

    public WhatIsLeftOverIsFoundAtTheEnd(
            FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Map<String, List<String>> known = new HashMap<>(request.query());
        if (known.keySet().retainAll(request.route().parameters())) {
            super.handle(new Request(request.route(), request.path(), known));
        }
        return super.handle(request);
    }
}

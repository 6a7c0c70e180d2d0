package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "A film that does not exist does not exist a minute later either",
        breaks = "asked",
        test = "what_is_unknown_or_not_there_today_is_asked_for_again",
        saying = "item 3 is unknown")
public final class WhatIsUnknownStaysUnknown extends RecommendHandler {

    private static final int MOST = 16;

    private final Map<Request, Response> unknown = new ConcurrentHashMap<>();

    public WhatIsUnknownStaysUnknown(
            FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Response before = unknown.get(request);
        Response response = before != null ? before : super.handle(request);
        if (response.status() == 404 && unknown.size() < MOST) {
            unknown.put(request, response);
        }
        return response;
    }
}

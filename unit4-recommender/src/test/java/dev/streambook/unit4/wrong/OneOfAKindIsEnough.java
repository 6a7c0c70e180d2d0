package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "The same failure again says nothing new and fills the log",
        breaks = "logged",
        test = "what_breaks_again_and_again_is_logged_again_and_again",
        saying = "200 requests")
public final class OneOfAKindIsEnough extends RecommendHandler {

    private final Set<Class<?>> logged = ConcurrentHashMap.newKeySet();

    public OneOfAKindIsEnough(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    protected Response broken(Request request, RuntimeException failure) {
        return logged.add(failure.getClass()) ? super.broken(request, failure) : Response.problem(500, INTERNAL_ERROR);
    }
}

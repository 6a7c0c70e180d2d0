package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "Until it makes sense to ask again, the last answer will do",
        breaks = "asked",
        test = "what_is_unknown_or_not_there_today_is_asked_for_again",
        saying = "no model has been adopted yet")
public final class NobodyNeedAskBeforeRetryAfter extends RecommendHandler {

    private record Wait(Response response, long since, long seconds) {}

    private volatile Wait wait;

    public NobodyNeedAskBeforeRetryAfter(
            FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Wait last = wait;
        if (last != null && System.nanoTime() - last.since < last.seconds * 1_000_000_000) {
            return last.response;
        }
        Response response = super.handle(request);
        if (response.status() == 503) {
            long seconds = Long.parseLong(response.headers().get("Retry-After"));
            wait = new Wait(response, System.nanoTime(), seconds);
        }
        return response;
    }
}

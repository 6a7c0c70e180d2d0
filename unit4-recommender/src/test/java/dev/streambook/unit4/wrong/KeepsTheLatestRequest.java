package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "The latest request is worth having when something goes wrong",
        breaks = "forgets",
        test = "of_the_latest_request_nothing_is_kept_either",
        saying = "a value of 10,000")
public final class KeepsTheLatestRequest extends RecommendHandler {

    private volatile Request latest;

    public KeepsTheLatestRequest(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        latest = request;
        return super.handle(request);
    }

    /** For the debugger. */
    Request latest() {
        return latest;
    }
}

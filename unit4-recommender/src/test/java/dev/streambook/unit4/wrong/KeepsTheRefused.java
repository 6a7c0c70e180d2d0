package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "It is good to have the requests at hand that were refused",
        breaks = "forgets",
        test = "a_thousand_requests_leave_no_more_than_ten",
        saying = "keeps after 1,000 requests")
public final class KeepsTheRefused extends RecommendHandler {

    private final Queue<Request> refused = new ConcurrentLinkedQueue<>();

    public KeepsTheRefused(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Response response = super.handle(request);
        if (response.status() == 400) {
            refused.add(request);
        }
        return response;
    }
}

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
        belief = "Failures are rare, so they can be kept at hand",
        breaks = "forgets",
        test = "a_thousand_failures_leave_no_more_than_ten",
        saying = "1,000 requests that ended with a 500")
public final class KeepsTheFailures extends RecommendHandler {

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    public KeepsTheFailures(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    protected Response broken(Request request, RuntimeException failure) {
        failures.add(failure.toString() + request.path());
        return super.broken(request, failure);
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.NotFoundException;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "What counts is the cause, whatever it comes wrapped in",
        breaks = "whose-fault",
        test = "what_breaks_inside_is_a_500_and_not_the_clients_fault",
        saying = "CompletionException")
public final class LooksForTheCause extends RecommendHandler {

    public LooksForTheCause(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    protected Response broken(Request request, RuntimeException failure) {
        return failure.getCause() instanceof NotFoundException notFound
                ? Response.problem(404, notFound.getMessage())
                : super.broken(request, failure);
    }
}

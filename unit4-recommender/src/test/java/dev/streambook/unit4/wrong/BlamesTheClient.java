package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "An IllegalArgumentException means that an argument of the request is illegal",
        breaks = "whose-fault",
        test = "what_breaks_inside_is_a_500_and_not_the_clients_fault",
        saying = "IllegalArgumentException")
public final class BlamesTheClient extends RecommendHandler {

    public BlamesTheClient(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    protected Response broken(Request request, RuntimeException failure) {
        return failure instanceof IllegalArgumentException
                ? Response.problem(400, failure.getMessage())
                : super.broken(request, failure);
    }
}

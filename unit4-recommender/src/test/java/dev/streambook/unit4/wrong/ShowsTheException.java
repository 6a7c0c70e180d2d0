package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "The message of the exception helps whoever reads it",
        breaks = "no-inside",
        test = "a_500_tells_nobody_what_broke",
        saying = "secret")
public final class ShowsTheException extends RecommendHandler {

    public ShowsTheException(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    protected Response broken(Request request, RuntimeException failure) {
        super.broken(request, failure);
        return Response.problem(500, INTERNAL_ERROR + ": " + failure);
    }
}

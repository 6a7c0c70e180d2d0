package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "A place in the code is not a secret, and it helps with questions",
        breaks = "no-inside",
        test = "a_500_tells_nobody_what_broke",
        saying = "RecommendHandlerTest.java")
public final class SaysWhereItBroke extends RecommendHandler {

    public SaysWhereItBroke(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    protected Response broken(Request request, RuntimeException failure) {
        return super.broken(request, failure).with("X-Where", failure.getStackTrace()[0].toString());
    }
}

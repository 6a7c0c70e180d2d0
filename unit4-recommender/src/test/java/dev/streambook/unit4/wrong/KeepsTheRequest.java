package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "A field saves passing the request from method to method",
        breaks = "own-answer",
        test = "of_two_requests_that_overlap_each_gets_its_own_answer",
        saying = "which is not what it returns alone")
public final class KeepsTheRequest extends RecommendHandler {

    private Request request;

    public KeepsTheRequest(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request next) {
        request = next;
        return super.handle(request);
    }
}

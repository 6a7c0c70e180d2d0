package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "The client knows what it sent",
        breaks = "named",
        test = "a_400_says_which_value_is_wrong_and_what_was_expected",
        saying = "bad request")
public final class SaysBadRequest extends RecommendHandler {

    public SaysBadRequest(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Response response = super.handle(request);
        return response.status() == 400 ? Response.problem(400, "bad request") : response;
    }
}

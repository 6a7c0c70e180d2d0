package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "A 503 says all that a client can know",
        breaks = "unavailable",
        test = "before_the_first_model_there_is_a_503_that_says_when_to_come_back",
        saying = "Retry-After")
public final class TryAgainSometime extends RecommendHandler {

    public TryAgainSometime(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Response response = super.handle(request);
        return new Response(response.status(), response.mediaType(), Map.of(), response.body());
    }
}

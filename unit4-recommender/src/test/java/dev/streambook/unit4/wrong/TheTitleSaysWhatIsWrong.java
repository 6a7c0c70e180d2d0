package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Problem;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "A title says in short what is wrong",
        breaks = "one-shape",
        test = "every_error_has_the_same_shape",
        saying = "the title in the body")
public final class TheTitleSaysWhatIsWrong extends RecommendHandler {

    public TheTitleSaysWhatIsWrong(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Response response = super.handle(request);
        if (response.status() == 500 || !(response.body() instanceof Problem problem)) {
            return response;
        }
        Problem titled = new Problem(problem.detail(), problem.status(), problem.detail());
        return new Response(response.status(), response.mediaType(), response.headers(), titled);
    }
}

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
        belief = "The most is filled in last, when the rest of the message stands",
        breaks = "named",
        test = "a_400_says_which_value_is_wrong_and_what_was_expected",
        saying = "Format specifier '%d'")
public final class FormatsWhatTheClientSent extends RecommendHandler {

    public FormatsWhatTheClientSent(
            FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Response response = super.handle(request);
        return response.body() instanceof Problem problem && problem.detail().startsWith("howMany")
                ? Response.problem(400, problem.detail().formatted())
                : response;
    }
}

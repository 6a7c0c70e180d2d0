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
        belief = "Both numbers in a path are ids, so one name will do",
        breaks = "named",
        test = "a_400_for_a_film_names_the_film",
        saying = "id is zero")
public final class AnIdIsAnId extends RecommendHandler {

    public AnIdIsAnId(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Response response = super.handle(request);
        return response.status() == 400 && response.body() instanceof Problem problem
                ? Response.problem(400, problem.detail().replaceFirst("^item is", "id is"))
                : response;
    }
}

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
        belief = "An answer that is thrown away does no harm",
        breaks = "checked-first",
        test = "a_wrong_argument_is_found_before_the_recommender_is_asked",
        saying = "recommend(user 7, howMany 10, includeSeen false)")
public final class AsksFirst extends RecommendHandler {

    public AsksFirst(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Response response = super.handle(request);
        if (response.status() == 400) {
            super.handle(new Request(request.route(), request.path(), Map.of()));
        }
        return response;
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "Nobody reads a number of twenty digits",
        breaks = "named",
        test = "a_400_says_which_value_is_wrong_and_what_was_expected",
        saying = "a value is too long")
public final class LongValuesAreNotShown extends RecommendHandler {

    private static final int LONGEST = 18;

    public LongValuesAreNotShown(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Response response = super.handle(request);
        boolean isLong = Stream.concat(
                        request.path().values().stream(),
                        request.query().values().stream().flatMap(values -> values.stream()))
                .anyMatch(value -> value.length() > LONGEST);
        return isLong && response.status() == 400 ? Response.problem(400, "a value is too long") : response;
    }
}

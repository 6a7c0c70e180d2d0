package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "Integer.parseInt knows what a number is",
        breaks = "digits",
        test = "a_number_is_written_in_ascii_digits",
        saying = "howMany=+5")
public final class ParsesWhatJavaParses extends RecommendHandler {

    public ParsesWhatJavaParses(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Map<String, String> path = new HashMap<>(request.path());
        path.replaceAll((name, value) -> plain(value));
        Map<String, List<String>> query = new HashMap<>(request.query());
        query.computeIfPresent(
                "howMany",
                (name, values) ->
                        values.stream().map(ParsesWhatJavaParses::plain).toList());
        return super.handle(new Request(request.route(), path, query));
    }

    private static String plain(String value) {
        try {
            return Integer.toString(Integer.parseInt(value));
        } catch (NumberFormatException e) {
            return value;
        }
    }
}

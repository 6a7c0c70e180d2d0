package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "^[0-9]+$ finds a text of digits and nothing else",
        breaks = "digits",
        test = "the_number_of_a_film_is_a_number_like_any_other",
        saying = "with item=3")
public final class TheEndOfALineIsNoCharacter extends RecommendHandler {

    private static final Pattern DIGITS = Pattern.compile("^[0-9]+$");

    public TheEndOfALineIsNoCharacter(
            FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Map<String, String> path = new HashMap<>(request.path());
        path.computeIfPresent("item", (name, value) -> DIGITS.matcher(value).find() ? value.strip() : value);
        return super.handle(new Request(request.route(), path, request.query()));
    }
}

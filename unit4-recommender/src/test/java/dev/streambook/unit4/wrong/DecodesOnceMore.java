package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "What still has a percent sign in it was encoded twice",
        breaks = "digits",
        test = "the_number_of_a_film_is_a_number_like_any_other",
        saying = "with item=%33")
public final class DecodesOnceMore extends RecommendHandler {

    public DecodesOnceMore(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    public Response handle(Request request) {
        Map<String, String> path = new HashMap<>(request.path());
        path.computeIfPresent("item", (name, value) -> URLDecoder.decode(value, StandardCharsets.UTF_8));
        return super.handle(
                request.path().getOrDefault("item", "").startsWith("%")
                        ? new Request(request.route(), path, request.query())
                        : request);
    }
}

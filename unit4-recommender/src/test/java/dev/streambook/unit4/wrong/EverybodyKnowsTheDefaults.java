package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "Ten films is the default: the documentation says so",
        breaks = "defaults",
        test = "each_route_has_the_default_that_the_handler_was_given",
        saying = "standard is 3")
public final class EverybodyKnowsTheDefaults extends RecommendHandler {

    public EverybodyKnowsTheDefaults(
            FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, most < 10 ? most : 10, most, failures);
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "Duration.toSeconds is the wait in seconds",
        breaks = "whole-seconds",
        test = "a_part_of_a_second_is_a_second",
        saying = "in 1.5 s")
public final class CutsTheSeconds extends RecommendHandler {

    public CutsTheSeconds(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    protected String seconds(Duration wait) {
        return Long.toString(wait.toSeconds());
    }
}

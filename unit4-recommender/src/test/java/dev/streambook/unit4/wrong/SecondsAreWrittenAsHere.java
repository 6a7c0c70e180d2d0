package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "A number is written in the digits of this machine",
        breaks = "whole-seconds",
        test = "the_seconds_are_written_alike_on_every_machine",
        saying = "a machine in Egypt")
public final class SecondsAreWrittenAsHere extends RecommendHandler {

    public SecondsAreWrittenAsHere(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    protected String seconds(Duration wait) {
        long seconds = Long.parseLong(super.seconds(wait));
        return String.format(Locale.getDefault(Locale.Category.FORMAT), "%d", seconds);
    }
}

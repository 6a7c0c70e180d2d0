package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "Whoever has to wait longer than an hour may as well try again after an hour",
        breaks = "unavailable",
        test = "whoever_has_to_wait_for_a_month_is_told_so",
        saying = "3600")
public final class NobodyWaitsForAMonth extends RecommendHandler {

    public NobodyWaitsForAMonth(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    protected String seconds(Duration wait) {
        Duration most = Duration.ofHours(1);
        return super.seconds(wait.compareTo(most) > 0 ? most : wait);
    }
}

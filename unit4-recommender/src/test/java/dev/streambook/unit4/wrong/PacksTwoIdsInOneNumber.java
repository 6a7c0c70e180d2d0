package dev.streambook.unit4.wrong;

import dev.streambook.event.Rated;
import dev.streambook.unit4.Ranking;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.Prequential.class,
        belief = "There are fewer than a million films, so user times a million plus film is a key",
        breaks = "first-time",
        test = "ids_of_films_may_be_as_large_as_ints_are",
        saying = "films 7 and 1000007")
public final class PacksTwoIdsInOneNumber extends LoopOfPrequential {

    public PacksTwoIdsInOneNumber(Ranking ranking) {
        super(ranking);
    }

    @Override
    Object pairOf(Rated event) {
        return event.user() * 1_000_000L + event.item();
    }
}

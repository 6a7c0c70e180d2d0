package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.LoadShedder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.concurrent.Executor;

@WrongAnswer(
        to = dev.streambook.unit4.LoadShedder.class,
        belief = "A ring is fast if its size is a power of two, and a few places less do no harm",
        breaks = "waits",
        test = "the_queue_has_as_many_places_as_configured",
        saying = "room for 3")
public final class PlacesComeInPowersOfTwo extends LoadShedder {

    public PlacesComeInPowersOfTwo(int concurrent, int queue, Executor workers, Clock clock) {
        super(concurrent, Integer.highestOneBit(queue), workers, clock);
    }
}

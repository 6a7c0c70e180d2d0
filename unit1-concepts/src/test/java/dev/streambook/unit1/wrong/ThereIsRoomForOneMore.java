package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit1.solution.Deduplicator;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.Deduplicator.class,
        belief = "There is always room for one more",
        breaks = "capacity",
        test = "a_burst_makes_the_oldest_give_way",
        saying = "gave way, and the horizon says so")
public final class ThereIsRoomForOneMore extends Deduplicator {

    public ThereIsRoomForOneMore(Retention retention, SeenIds memory) {
        super(new Retention(retention.ttl(), retention.capacity() + 1), memory);
    }
}

package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Timeliness;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "The latest event is the greatest of a list",
        breaks = "fixed-memory",
        test = "a_hundred_thousand_events_need_no_more_memory_than_ten",
        saying = "kept after 100,010 events")
public final class KeepsTheEvents extends BoundedDisorder {

    private final List<Instant> events = new ArrayList<>();

    public KeepsTheEvents(Disorder disorder) {
        super(disorder);
    }

    @Override
    public Timeliness onEvent(int partition, Instant eventTime) {
        events.add(eventTime);
        return super.onEvent(partition, eventTime);
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashSet;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "An id may come again at any time, so none is forgotten",
        breaks = "bounded-ids",
        test = "a_hundred_thousand_events_take_no_more_memory_than_a_hundred",
        saying = "room for 16 ids")
public final class EveryIdIsRemembered extends Inference {

    public EveryIdIsRemembered(int recentIds) {
        super(recentIds);
    }

    private final Set<String> all = new HashSet<>();

    @Override
    public boolean process(ViewingEvent event) {
        return super.process(event) & all.add(event.id());
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "With whom an event is in conflict is stored",
        breaks = "not-stored",
        test = "a_conflict_does_not_take_the_place_of_what_is_on_its_way",
        saying = "the log does not store it")
public final class AConflictIsNoted extends EventsHandler {

    public AConflictIsNoted(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected synchronized Sending firstOf(String id, Sending mine) {
        Sending first = super.firstOf(id, mine);
        if (!first.content().equals(mine.content())) {
            stored.putIfAbsent(id, first.content());
        }
        return first;
    }
}

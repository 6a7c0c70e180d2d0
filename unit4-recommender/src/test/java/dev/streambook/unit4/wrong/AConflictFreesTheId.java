package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "An id that two events have is good for neither",
        breaks = "conflict",
        test = "a_conflict_does_not_take_the_place_of_what_is_stored",
        saying = "the log")
public final class AConflictFreesTheId extends EventsHandler {

    public AConflictFreesTheId(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected synchronized Sending firstOf(String id, Sending mine) {
        Sending first = super.firstOf(id, mine);
        if (!first.content().equals(mine.content())) {
            stored.remove(id);
        }
        return first;
    }
}

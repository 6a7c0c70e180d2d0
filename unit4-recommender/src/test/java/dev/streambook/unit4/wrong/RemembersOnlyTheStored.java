package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "An event is remembered when it is stored, since before that it may fail",
        breaks = "on-its-way",
        test = "who_sends_an_event_that_is_on_its_way_waits_for_the_same_outcome",
        saying = "a was sent by two requests")
public final class RemembersOnlyTheStored extends EventsHandler {

    public RemembersOnlyTheStored(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected synchronized Sending firstOf(String id, Sending mine) {
        onTheirWay.remove(id);
        return super.firstOf(id, mine);
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "Blanks around an id are an accident",
        breaks = "conflict",
        test = "ids_that_nearly_read_the_same_are_two_ids",
        saying = "the outcome of event [a ], after event [a] was stored")
public final class IdsAreTrimmed extends EventsHandler {

    public IdsAreTrimmed(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected synchronized Sending firstOf(String id, Sending mine) {
        return super.firstOf(id.strip(), mine);
    }

    @Override
    protected void settle(String id, Sending sending, Throwable failure) {
        super.settle(id.strip(), sending, failure);
    }
}

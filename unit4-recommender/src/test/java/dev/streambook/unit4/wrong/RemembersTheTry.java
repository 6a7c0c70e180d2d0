package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "An event that was tried once is known",
        breaks = "not-stored",
        test = "an_event_that_the_log_did_not_store_is_named_and_appended_by_the_next_try",
        saying = "handed to the log: a, b, c, and b again, when the log works")
public final class RemembersTheTry extends EventsHandler {

    public RemembersTheTry(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected void settle(String id, Sending sending, Throwable failure) {
        synchronized (this) {
            stored.put(id, sending.content());
        }
        super.settle(id, sending, failure);
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "A retry gets the answer of the first try, whatever that was",
        breaks = "not-stored",
        test = "an_event_that_the_log_did_not_store_is_named_and_appended_by_the_next_try",
        saying = "handed to the log: a, b, c, and b again, when the log works")
public final class RepeatsTheFailure extends EventsHandler {

    public RepeatsTheFailure(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected void settle(String id, Sending sending, Throwable failure) {
        super.settle(id, sending, failure);
        if (failure != null) {
            synchronized (this) {
                onTheirWay.put(id, sending);
            }
        }
    }
}

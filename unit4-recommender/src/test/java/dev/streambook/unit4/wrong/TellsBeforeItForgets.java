package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.PostReceipt.Outcome;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;

/** Who hears of the failure and tries again in the same moment meets the failure. */
@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "The client waits, so it is told first; the tidying up can follow",
        breaks = "not-stored",
        test = "who_hears_that_an_event_is_not_stored_may_send_it_again_at_once",
        saying = "forget the event before you tell the outcome")
public final class TellsBeforeItForgets extends EventsHandler {

    public TellsBeforeItForgets(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected void settle(String id, Sending sending, Throwable failure) {
        sending.outcome().complete(failure == null ? Outcome.stored() : Outcome.notStored(id, failure));
        synchronized (this) {
            onTheirWay.remove(id);
            if (failure == null) {
                stored.put(id, sending.content());
            }
        }
    }
}

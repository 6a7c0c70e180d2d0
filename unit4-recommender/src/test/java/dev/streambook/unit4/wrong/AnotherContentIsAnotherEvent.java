package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.PostReceipt.Outcome;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "The key of the memory is id and content together",
        breaks = "conflict",
        test = "the_same_id_for_another_film_is_a_conflict",
        saying = "the outcome of event a for film 32, after event a for film 31 was stored")
public final class AnotherContentIsAnotherEvent extends EventsHandler {

    public AnotherContentIsAnotherEvent(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected synchronized Sending firstOf(String id, Sending mine) {
        return super.firstOf(id + mine.content().hashCode(), mine);
    }

    @Override
    protected void settle(String id, Sending sending, Throwable failure) {
        String key = id + sending.content().hashCode();
        synchronized (this) {
            onTheirWay.remove(key);
            if (failure == null) {
                stored.put(key, sending.content());
            }
        }
        sending.outcome().complete(failure == null ? Outcome.stored() : Outcome.notStored(id, failure));
    }
}

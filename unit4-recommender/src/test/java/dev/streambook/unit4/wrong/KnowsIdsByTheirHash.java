package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.PostReceipt.Outcome;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "A hash code takes less room than an id, and is as good",
        breaks = "conflict",
        test = "two_ids_with_equal_hash_codes_are_two",
        saying = "the outcome of event BB")
public final class KnowsIdsByTheirHash extends EventsHandler {

    public KnowsIdsByTheirHash(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected synchronized Sending firstOf(String id, Sending mine) {
        return super.firstOf(hashed(id), mine);
    }

    @Override
    protected void settle(String id, Sending sending, Throwable failure) {
        synchronized (this) {
            onTheirWay.remove(hashed(id));
            if (failure == null) {
                stored.put(hashed(id), sending.content());
            }
        }
        sending.outcome().complete(failure == null ? Outcome.stored() : Outcome.notStored(id, failure));
    }

    private static String hashed(String id) {
        return Integer.toString(id.hashCode());
    }
}

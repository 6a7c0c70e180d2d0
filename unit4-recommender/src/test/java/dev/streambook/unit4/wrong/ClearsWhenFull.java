package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "A memory that is full is emptied",
        breaks = "newest",
        test = "the_last_three_of_five_are_remembered",
        saying = "the log after a, b, c, d, e, and c, d, e again; remembered: 3")
public final class ClearsWhenFull extends EventsHandler {

    private final int remembered;

    public ClearsWhenFull(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
        this.remembered = remembered;
    }

    @Override
    protected void settle(String id, Sending sending, Throwable failure) {
        synchronized (this) {
            if (stored.size() == remembered) {
                stored.clear();
            }
        }
        super.settle(id, sending, failure);
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.ByteBuffer;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "An id that is asked for again is the one to keep",
        breaks = "newest",
        test = "an_event_that_is_sent_again_is_not_stored_again_and_no_younger",
        saying = "stored last were b, c, d")
public final class SentAgainIsStoredAgain extends EventsHandler {

    public SentAgainIsStoredAgain(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected synchronized Sending firstOf(String id, Sending mine) {
        ByteBuffer content = stored.remove(id);
        if (content != null) {
            stored.put(id, content);
        }
        return super.firstOf(id, mine);
    }
}

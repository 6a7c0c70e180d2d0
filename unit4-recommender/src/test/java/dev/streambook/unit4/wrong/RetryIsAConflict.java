package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.PostReceipt.Outcome;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.concurrent.CompletableFuture;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "An id that is there already is an error, as with a primary key",
        breaks = "retry",
        test = "an_event_whose_answer_got_lost_is_sent_again_and_appended_once",
        saying = "CONFLICT")
public final class RetryIsAConflict extends EventsHandler {

    public RetryIsAConflict(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected synchronized Sending firstOf(String id, Sending mine) {
        return stored.containsKey(id)
                ? new Sending(mine.content(), CompletableFuture.completedFuture(Outcome.conflict(id)))
                : super.firstOf(id, mine);
    }
}

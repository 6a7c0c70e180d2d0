package dev.streambook.unit4.wrong;

import dev.streambook.unit4.CheckedEvent;
import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.PostReceipt.Outcome;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.concurrent.CompletableFuture;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "To look, to note and to append are one step",
        breaks = "nobody-waits",
        test = "an_event_is_settled_while_the_log_has_no_room_for_another_one",
        saying = "append of b, by another request, waits for room")
public final class AppendsInsideTheLock extends EventsHandler {

    public AppendsInsideTheLock(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected synchronized CompletableFuture<Outcome> appendOnce(CheckedEvent event) {
        return super.appendOnce(event);
    }
}

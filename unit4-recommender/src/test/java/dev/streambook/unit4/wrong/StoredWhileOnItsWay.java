package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.PostReceipt.Outcome;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.concurrent.CompletableFuture;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "An event that somebody else has sent needs no waiting",
        breaks = "on-its-way",
        test = "who_sends_an_event_that_is_on_its_way_waits_for_the_same_outcome",
        saying = "what the second request was told while the log still works on a")
public final class StoredWhileOnItsWay extends EventsHandler {

    public StoredWhileOnItsWay(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected synchronized Sending firstOf(String id, Sending mine) {
        Sending first = super.firstOf(id, mine);
        return first == mine ? mine : new Sending(first.content(), CompletableFuture.completedFuture(Outcome.stored()));
    }
}

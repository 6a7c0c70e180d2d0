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
        belief = "Whether it is a conflict is known when the first one is stored",
        breaks = "nobody-waits",
        test = "a_conflict_is_told_while_the_first_one_is_on_its_way",
        saying = "the log still works on a for film 31")
public final class AConflictWaits extends EventsHandler {

    public AConflictWaits(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected CompletableFuture<Outcome> appendOnce(CheckedEvent event) {
        Sending mine = new Sending(digest(event), new CompletableFuture<>());
        Sending first = firstOf(event.id(), mine);
        if (!first.content().equals(mine.content())) {
            return first.outcome().thenApply(any -> Outcome.conflict(event.id()));
        }
        if (first == mine) {
            log.append(event).whenComplete((place, failure) -> settle(event.id(), mine, failure));
        }
        return first.outcome();
    }
}

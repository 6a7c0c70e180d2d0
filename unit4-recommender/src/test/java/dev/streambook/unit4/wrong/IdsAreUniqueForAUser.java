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
        belief = "Two clients cannot know of each other, so an id counts for one user",
        breaks = "conflict",
        test = "the_same_id_of_another_user_is_a_conflict_as_well",
        saying = "event a of user 8")
public final class IdsAreUniqueForAUser extends EventsHandler {

    public IdsAreUniqueForAUser(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected CompletableFuture<Outcome> appendOnce(CheckedEvent event) {
        String id = event.key() + " " + event.id();
        Sending mine = new Sending(digest(event), new CompletableFuture<>());
        Sending first = firstOf(id, mine);
        if (!first.content().equals(mine.content())) {
            return CompletableFuture.completedFuture(Outcome.conflict(event.id()));
        }
        if (first == mine) {
            log.append(event).whenComplete((place, failure) -> settle(id, mine, failure));
        }
        return first.outcome().thenApply(outcome -> withoutUser(outcome, id, event.id()));
    }

    private static Outcome withoutUser(Outcome outcome, String id, String own) {
        return new Outcome(outcome.fate(), outcome.reason().replace(id, own));
    }
}

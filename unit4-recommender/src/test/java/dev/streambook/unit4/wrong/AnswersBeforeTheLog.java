package dev.streambook.unit4.wrong;

import dev.streambook.unit4.CheckedEvent;
import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.PostReceipt.Fate;
import dev.streambook.unit4.PostReceipt.Outcome;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.concurrent.CompletableFuture;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "What is handed to the producer is as good as stored",
        breaks = "stored-first",
        test = "there_is_no_answer_while_the_log_still_works",
        saying = "outcomes that were answered while the log still works on b")
public final class AnswersBeforeTheLog extends EventsHandler {

    public AnswersBeforeTheLog(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected CompletableFuture<Outcome> appendOnce(CheckedEvent event) {
        CompletableFuture<Outcome> outcome = super.appendOnce(event);
        return outcome.isDone() && outcome.join().fate() == Fate.CONFLICT
                ? outcome
                : CompletableFuture.completedFuture(Outcome.stored());
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.PostReceipt.Fate;
import dev.streambook.unit4.PostReceipt.Outcome;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "What was refused once need not be checked again",
        breaks = "bounded",
        test = "events_that_are_refused_and_conflicts_leave_nothing",
        saying = "each followed by one that is refused and by a conflict")
public final class KeepsWhatItRefused extends EventsHandler {

    private final Map<ByteBuffer, CompletableFuture<Outcome>> refused = new ConcurrentHashMap<>();

    public KeepsWhatItRefused(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected CompletableFuture<Outcome> handOver(byte[] posted) {
        CompletableFuture<Outcome> known = refused.get(ByteBuffer.wrap(posted));
        if (known != null) {
            return known;
        }
        CompletableFuture<Outcome> outcome = super.handOver(posted);
        if (outcome.isDone() && outcome.join().fate() == Fate.REFUSED) {
            refused.put(ByteBuffer.wrap(posted), outcome);
        }
        return outcome;
    }
}

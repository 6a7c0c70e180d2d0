package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.PostReceipt.Outcome;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "Two threads will not ask for the same id in the same microsecond",
        breaks = "on-its-way",
        test = "wherever_a_second_thread_comes_in_between_the_event_is_appended_once",
        saying = "handed to the log; one thread was stopped before step")
public final class LooksThenPuts extends EventsHandler {

    public LooksThenPuts(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    protected Sending firstOf(String id, Sending mine) {
        ByteBuffer before = stored.get(id);
        if (before != null) {
            return new Sending(before, CompletableFuture.completedFuture(Outcome.stored()));
        }
        Sending first = onTheirWay.get(id);
        if (first != null) {
            return first;
        }
        onTheirWay.put(id, mine);
        return mine;
    }
}

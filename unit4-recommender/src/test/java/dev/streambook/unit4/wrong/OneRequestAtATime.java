package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.PostReceipt;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "A lock around post makes it thread safe",
        breaks = "nobody-waits",
        test = "a_request_is_answered_while_the_log_works_on_another_ones_event",
        saying = "the log has stored b and still works on a of another request")
public final class OneRequestAtATime extends EventsHandler {

    public OneRequestAtATime(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    private final ReentrantLock lock = new ReentrantLock();

    @Override
    public PostReceipt post(List<byte[]> events) {
        lock.lock();
        try {
            return super.post(events);
        } finally {
            lock.unlock();
        }
    }
}

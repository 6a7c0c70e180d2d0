package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "An id is small, and memory is large",
        breaks = "bounded",
        test = "ten_thousand_events_leave_no_more_than_two_hundred",
        saying = "objects and slots kept after 10,000 events")
public final class RemembersAll extends EventsHandler {

    public RemembersAll(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    private final Map<String, Sending> all = new HashMap<>();

    @Override
    protected synchronized Sending firstOf(String id, Sending mine) {
        Sending first = super.firstOf(id, mine);
        return first == mine ? all.merge(id, mine, (before, now) -> before) : first;
    }

    @Override
    protected void settle(String id, Sending sending, Throwable failure) {
        if (failure != null) {
            synchronized (this) {
                all.remove(id);
            }
        }
        super.settle(id, sending, failure);
    }
}

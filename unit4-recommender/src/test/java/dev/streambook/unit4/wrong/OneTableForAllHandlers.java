package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "A static table of what is on its way serves all handlers of the process",
        breaks = "stored-first",
        test = "two_handlers_with_logs_of_their_own_know_nothing_of_each_other",
        saying = "handed to the other log by the other handler")
public final class OneTableForAllHandlers extends EventsHandler {

    private static final Map<String, Sending> ON_THEIR_WAY = new ConcurrentHashMap<>();

    public OneTableForAllHandlers(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected synchronized Sending firstOf(String id, Sending mine) {
        Sending first = super.firstOf(id, mine);
        Sending before = first == mine ? ON_THEIR_WAY.putIfAbsent(id, mine) : null;
        return before == null ? first : before;
    }

    @Override
    protected void settle(String id, Sending sending, Throwable failure) {
        ON_THEIR_WAY.remove(id, sending);
        super.settle(id, sending, failure);
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.PostReceipt;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "To be sure of an event one waits for it before the next",
        breaks = "handed-over",
        test = "all_events_are_on_their_way_before_the_first_one_is_stored",
        saying = "handed to the log after a request with a, b and c; none is stored yet")
public final class WaitsForEachEvent extends EventsHandler {

    public WaitsForEachEvent(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    public PostReceipt post(List<byte[]> events) {
        return new PostReceipt(
                events.stream().map(event -> handOver(event).join()).toList());
    }
}

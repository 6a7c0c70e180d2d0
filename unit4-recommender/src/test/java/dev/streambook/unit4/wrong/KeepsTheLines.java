package dev.streambook.unit4.wrong;

import dev.streambook.unit4.CheckedEvent;
import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.ByteBuffer;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "To compare two lines one keeps the first",
        breaks = "bounded",
        test = "long_events_leave_no_more_than_short_ones",
        saying = "objects and slots kept after 200 events of 10,000 characters")
public final class KeepsTheLines extends EventsHandler {

    public KeepsTheLines(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected ByteBuffer digest(CheckedEvent event) {
        return ByteBuffer.wrap(event.line());
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.CheckedEvent;
import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.ByteBuffer;
import java.util.Arrays;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "Two contents differ in their first 256 bytes, if at all",
        breaks = "conflict",
        test = "two_long_contents_that_differ_at_their_end_are_two",
        saying = "5,000 characters each")
public final class TheBeginningTells extends EventsHandler {

    public TheBeginningTells(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected ByteBuffer digest(CheckedEvent event) {
        return ByteBuffer.wrap(Arrays.copyOf(event.line(), 256));
    }
}

package dev.streambook.unit4.wrong;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.streambook.unit4.CheckedEvent;
import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.ByteBuffer;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "JSON is ASCII",
        breaks = "conflict",
        test = "lines_that_nearly_read_the_same_are_two_contents",
        saying = "with the line [Amèlie], after event a with the line [Amélie]")
public final class ALineIsAscii extends EventsHandler {

    public ALineIsAscii(EventCheck check, EventLog log, int remembered) {
        super(check, log, remembered);
    }

    @Override
    protected ByteBuffer digest(CheckedEvent event) {
        byte[] ascii = new String(event.line(), US_ASCII).replace('\uFFFD', '?').getBytes(US_ASCII);
        return super.digest(new CheckedEvent(event.id(), event.key(), ascii));
    }
}

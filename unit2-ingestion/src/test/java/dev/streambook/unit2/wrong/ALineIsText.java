package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.charset.StandardCharsets;
import org.apache.flume.Event;

/** Decodes and encodes the line, which puts a replacement character where a byte was no UTF-8. */
@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "A line is text",
        breaks = "bad-line-kept",
        test = "a_bad_line_keeps_every_byte",
        saying = "the body, of which byte 27 is no UTF-8")
public final class ALineIsText extends PiiInterceptor {

    public ALineIsText(Gate gate) {
        super(gate);
    }

    @Override
    protected void setAside(Event event, String reason) {
        String text = new String(event.getBody(), StandardCharsets.UTF_8);
        event.setBody(text.getBytes(StandardCharsets.UTF_8));
        super.setAside(event, reason);
    }
}

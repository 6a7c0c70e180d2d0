package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.charset.StandardCharsets;
import org.apache.flume.Event;

@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "Blanks around a line do not belong to it",
        breaks = "bad-line-kept",
        test = "no_line_is_too_broken",
        saying = "nonsense")
public final class ALineHasNoBlanksAround extends PiiInterceptor {

    public ALineHasNoBlanksAround(Gate gate) {
        super(gate);
    }

    @Override
    public Event intercept(Event event) {
        String line = new String(event.getBody(), StandardCharsets.ISO_8859_1);
        event.setBody(line.strip().getBytes(StandardCharsets.ISO_8859_1));
        return super.intercept(event);
    }
}

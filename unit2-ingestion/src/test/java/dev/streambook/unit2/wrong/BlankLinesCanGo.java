package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.flume.Event;

@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "A blank line is no event, so it can be filtered out",
        breaks = "never-throws",
        test = "no_line_is_too_broken",
        saying = "what came of the line \"\"")
public final class BlankLinesCanGo extends PiiInterceptor {

    public BlankLinesCanGo(Gate gate) {
        super(gate);
    }

    @Override
    public Event intercept(Event event) {
        return event.getBody().length == 0 ? null : super.intercept(event);
    }
}

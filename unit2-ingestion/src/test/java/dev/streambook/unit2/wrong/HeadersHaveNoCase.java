package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import org.apache.flume.Event;

@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "Upper and lower case are the same in a header",
        breaks = "own-headers",
        test = "a_sender_cannot_pass_off_a_bad_line_as_good",
        saying = "north")
public final class HeadersHaveNoCase extends PiiInterceptor {

    public HeadersHaveNoCase(Gate gate) {
        super(gate);
    }

    @Override
    public Event intercept(Event event) {
        event.getHeaders()
                .keySet()
                .removeIf(name -> List.of(ROUTE, KEY, REASON, STAGE).stream().anyMatch(name::equalsIgnoreCase));
        return super.intercept(event);
    }
}

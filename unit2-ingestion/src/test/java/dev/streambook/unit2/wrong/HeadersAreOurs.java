package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;
import org.apache.flume.Event;

/** Adds its own headers below those that came with the event. */
@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "Nobody else sends our headers, so what is there already may stay",
        breaks = "own-headers",
        test = "a_sender_cannot_pass_off_a_bad_line_as_good",
        saying = "\"route\"=\"good\"")
public final class HeadersAreOurs extends PiiInterceptor {

    public HeadersAreOurs(Gate gate) {
        super(gate);
    }

    @Override
    public Event intercept(Event event) {
        Map<String, String> sent = new HashMap<>(event.getHeaders());
        Event seen = super.intercept(event);
        seen.getHeaders().putAll(sent);
        return seen;
    }
}

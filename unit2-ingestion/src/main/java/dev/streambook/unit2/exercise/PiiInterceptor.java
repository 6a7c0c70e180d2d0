package dev.streambook.unit2.exercise;

import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit2.Gate;
import dev.streambook.workbook.TodoException;
import java.util.List;
import java.util.Map;
import org.apache.flume.Event;

/**
 * Exercise 2.5 Mask and route: docs/unit2/2.5-mask-and-route.md. Run PiiInterceptorTest, or PiiInterceptorPlay to see what
 * becomes of five lines.
 */
public final class PiiInterceptor implements dev.streambook.unit2.PiiInterceptor {

    private final Gate gate;

    public PiiInterceptor(Gate gate) {
        this.gate = gate;
    }

    /** A good event masked, a bad line as it came; the headers say which it is. */
    @Override
    public Event intercept(Event event) {
        // TODO 2.5  EventJson.read(event.getBody()) says whether the line is good, gate.pass(event) what to keep of it.
        //           Which headers does the next part of the agent need from you, in either case?
        throw new TodoException("2.5 PiiInterceptor.intercept");
    }

    /** All of the events, in their order. */
    @Override
    public List<Event> intercept(List<Event> events) {
        // TODO 2.5  The same for each. The list may be unmodifiable.
        throw new TodoException("2.5 PiiInterceptor.intercept");
    }

    /** The selector's settings: good events into the channel GOOD, everything else into the channel BAD. */
    @Override
    public Map<String, String> selector() {
        // TODO 2.5  Map.of("type", …): without a type, Flume copies each event into every channel.
        throw new TodoException("2.5 PiiInterceptor.selector");
    }
}

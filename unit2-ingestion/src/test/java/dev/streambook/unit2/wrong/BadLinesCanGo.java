package dev.streambook.unit2.wrong;

import dev.streambook.unit2.HomePrefix;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Objects;
import org.apache.flume.Event;

/** Returns null, which is Flume's way to filter: nobody will ever know what was in the line, or that there was one. */
@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "A line that is no event can be filtered out",
        breaks = "no_line_is_too_broken",
        saying = "what came of the line \"nonsense\"")
public final class BadLinesCanGo extends PiiInterceptor {

    public BadLinesCanGo(HomePrefix prefix) {
        super(prefix);
    }

    @Override
    public Event intercept(Event event) {
        Event seen = super.intercept(event);
        return seen.getHeaders().get(ROUTE).equals(GOOD) ? seen : null;
    }

    @Override
    public List<Event> intercept(List<Event> events) {
        return events.stream().map(this::intercept).filter(Objects::nonNull).toList();
    }
}

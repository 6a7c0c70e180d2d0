package dev.streambook.unit2.wrong;

import dev.streambook.event.MalformedEventException;
import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import org.apache.flume.Event;

@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "An interceptor that throws drops that one event",
        breaks = "batch-survives",
        test = "the_batch_around_a_bad_line_survives",
        saying = "4 sent, 0 arrived; lost: e1 e2 e4 e5")
public final class ThrowingDropsOneEvent extends PiiInterceptor {

    public ThrowingDropsOneEvent(Gate gate) {
        super(gate);
    }

    @Override
    public List<Event> intercept(List<Event> events) {
        List<Event> seen = super.intercept(events);
        for (Event event : seen) {
            if (event.getHeaders().get(ROUTE).equals(BAD)) {
                throw new MalformedEventException(event.getHeaders().get(REASON));
            }
        }
        return seen;
    }
}

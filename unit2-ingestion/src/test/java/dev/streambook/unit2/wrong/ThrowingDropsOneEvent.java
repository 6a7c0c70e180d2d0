package dev.streambook.unit2.wrong;

import dev.streambook.event.MalformedEventException;
import dev.streambook.unit2.HomePrefix;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.flume.Event;

@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "An interceptor that throws drops that one event",
        breaks = "the_batch_around_a_bad_line_survives",
        saying = "4 sent, 0 arrived; lost: e1 e2 e4 e5")
public final class ThrowingDropsOneEvent extends PiiInterceptor {

    public ThrowingDropsOneEvent(HomePrefix prefix) {
        super(prefix);
    }

    @Override
    protected void setAside(Event event, String reason) {
        throw new MalformedEventException(reason);
    }
}

package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import org.apache.flume.Event;

@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "Where there is no event there is no batch",
        breaks = "batch-survives",
        test = "a_batch_of_any_size_comes_out_whole",
        saying = "a batch of 0 events")
public final class NoEventsAreNoBatch extends PiiInterceptor {

    public NoEventsAreNoBatch(Gate gate) {
        super(gate);
    }

    @Override
    public List<Event> intercept(List<Event> events) {
        return events.isEmpty() ? null : super.intercept(events);
    }
}

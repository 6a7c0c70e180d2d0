package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import org.apache.flume.Event;

@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "The list of a batch can be written to",
        breaks = "batch-in-order",
        test = "a_batch_comes_out_in_its_order",
        saying = "UnsupportedOperationException")
public final class TheListIsOurs extends PiiInterceptor {

    public TheListIsOurs(Gate gate) {
        super(gate);
    }

    @Override
    public List<Event> intercept(List<Event> events) {
        events.replaceAll(this::intercept);
        return events;
    }
}

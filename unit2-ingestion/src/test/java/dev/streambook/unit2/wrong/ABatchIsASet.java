package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Comparator;
import java.util.List;
import org.apache.flume.Event;

@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "The events of a batch have no order",
        breaks = "batch-in-order",
        test = "a_batch_comes_out_in_its_order",
        saying = "bodies of an unmodifiable batch")
public final class ABatchIsASet extends PiiInterceptor {

    public ABatchIsASet(Gate gate) {
        super(gate);
    }

    @Override
    public List<Event> intercept(List<Event> events) {
        return super.intercept(events).stream()
                .sorted(Comparator.comparing(event -> event.getHeaders().get(ROUTE)))
                .toList();
    }
}

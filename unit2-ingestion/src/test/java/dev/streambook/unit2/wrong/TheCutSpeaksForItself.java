package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.flume.Event;

@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "Whoever sees the line sees that it was cut",
        breaks = "long-line-cut",
        test = "a_line_of_two_megabytes_is_cut_to_what_kafka_takes",
        saying = "which says besides that the line was cut")
public final class TheCutSpeaksForItself extends PiiInterceptor {

    public TheCutSpeaksForItself(Gate gate) {
        super(gate);
    }

    @Override
    protected void setAside(Event event, String reason) {
        super.setAside(event, reason);
        event.getHeaders().put(REASON, reason);
    }
}

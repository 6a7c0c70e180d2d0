package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.flume.Event;

@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "A line that is as long as the longest one was cut",
        breaks = "long-line-cut",
        test = "a_line_of_just_what_kafka_takes_is_whole_and_not_called_cut",
        saying = "nothing of the line was cut")
public final class CallsAWholeLineCut extends PiiInterceptor {

    public CallsAWholeLineCut(Gate gate) {
        super(gate);
    }

    @Override
    protected void setAside(Event event, String reason) {
        super.setAside(event, reason);
        if (event.getBody().length == LONGEST_KEPT) {
            event.getHeaders().put(REASON, reason + "; only its first bytes are kept");
        }
    }
}

package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.flume.Event;

@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "Kafka takes whatever a line holds",
        breaks = "long-line-cut",
        test = "a_line_of_two_megabytes_is_cut_to_what_kafka_takes",
        saying = "bytes kept of a line of 2,000,000")
public final class ALineIsNeverTooLong extends PiiInterceptor {

    public ALineIsNeverTooLong(Gate gate) {
        super(gate);
    }

    @Override
    protected void setAside(Event event, String reason) {
        byte[] whole = event.getBody();
        super.setAside(event, reason);
        event.setBody(whole);
    }
}

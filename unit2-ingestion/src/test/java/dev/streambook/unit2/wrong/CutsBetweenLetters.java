package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Arrays;
import org.apache.flume.Event;

@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "A text is cut between two letters",
        breaks = "long-line-cut",
        test = "a_line_of_two_megabytes_is_cut_to_what_kafka_takes",
        saying = "byte 900,000 is the first of a letter")
public final class CutsBetweenLetters extends PiiInterceptor {

    public CutsBetweenLetters(Gate gate) {
        super(gate);
    }

    @Override
    protected void setAside(Event event, String reason) {
        int kept = event.getBody().length;
        super.setAside(event, reason);
        if (kept > LONGEST_KEPT) {
            byte[] body = event.getBody();
            int end = body.length - 1;
            while ((body[end] & 0xc0) == 0x80) {
                end--;
            }
            event.setBody(Arrays.copyOf(body, end));
        }
    }
}

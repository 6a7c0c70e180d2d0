package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.io.ByteArrayOutputStream;

/** Between the writing and the reading of the buffer another thread writes its own line into it. */
@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "A buffer is made once and used again for each line",
        breaks = "one-for-all-threads",
        test = "a_thread_in_the_middle_of_a_line_is_not_disturbed_by_another",
        saying = "intercept(e1) and intercept(e2), the first one interrupted before step")
public final class OneBufferWillDo extends PiiInterceptor {

    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();

    public OneBufferWillDo(Gate gate) {
        super(gate);
    }

    @Override
    protected byte[] masked(byte[] line, String device) {
        buffer.reset();
        buffer.writeBytes(super.masked(line, device));
        return buffer.toByteArray();
    }
}

package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.EventProducer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit2.EventProducer.class,
        belief = "When all is flushed there is nothing left to close",
        breaks = "outcome-reported",
        test = "what_comes_after_close_is_thrown_back_and_not_sent",
        saying = "what send() threw after close()")
public final class AFlushIsAClose extends EventProducer {

    public AFlushIsAClose(Map<String, Object> connection, String topic) {
        super(connection, topic);
    }

    @Override
    public void close() {
        producer.flush();
    }
}

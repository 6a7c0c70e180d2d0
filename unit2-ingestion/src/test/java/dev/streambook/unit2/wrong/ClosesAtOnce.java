package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.EventProducer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit2.EventProducer.class,
        belief = "There is nothing to wait for when a producer is closed",
        breaks = "close-waits",
        test = "what_was_sent_just_before_close_is_stored",
        saying = "20 sent, 0 arrived; lost: e01 e02")
public final class ClosesAtOnce extends EventProducer {

    public ClosesAtOnce(Map<String, Object> connection, String topic) {
        super(connection, topic);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}

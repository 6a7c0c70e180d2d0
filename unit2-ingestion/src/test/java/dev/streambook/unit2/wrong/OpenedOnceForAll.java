package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;

@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "A consumer is dear, so it is opened once, by the constructor",
        breaks = "member-of-group",
        test = "it_can_be_run_again_when_its_run_has_ended",
        saying = "This consumer has already been closed")
public final class OpenedOnceForAll extends AtLeastOnceConsumer {

    private Consumer<String, byte[]> opened;

    public OpenedOnceForAll(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, handler);
    }

    @Override
    protected Consumer<String, byte[]> open() {
        if (opened == null) {
            opened = super.open();
        }
        return opened;
    }
}

package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "A record that is like the one before it was sent twice by mistake",
        breaks = "every-record",
        test = "the_handler_gets_each_record_as_it_lies_in_the_topic",
        saying = "the first two records are alike")
public final class WhatIsAlikeCameTwice extends AtLeastOnceConsumer {

    public WhatIsAlikeCameTwice(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, once(handler));
    }

    private static RecordHandler once(RecordHandler handler) {
        return new RecordHandler() {
            private ConsumerRecord<String, byte[]> last;

            @Override
            public void handle(ConsumerRecord<String, byte[]> record) {
                boolean alike = last != null
                        && Objects.equals(last.key(), record.key())
                        && Arrays.equals(last.value(), record.value());
                last = record;
                if (!alike) {
                    handler.handle(record);
                }
            }
        };
    }
}

package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Passes over records without a value. */
@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "A record without a value says nothing",
        breaks = "every-record",
        test = "a_record_without_key_and_value_is_handled_like_any_other",
        saying = "7=null")
public final class ATombstoneIsNoEvent extends AtLeastOnceConsumer {

    public ATombstoneIsNoEvent(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, handler);
    }

    @Override
    public void run(BooleanSupplier stop) {
        try (Consumer<String, byte[]> consumer = open()) {
            consumer.subscribe(List.of(topic));
            while (!stop.getAsBoolean()) {
                ConsumerRecords<String, byte[]> batch = consumer.poll(PATIENCE);
                for (ConsumerRecord<String, byte[]> record : batch) {
                    if (record.value() != null) {
                        handler.handle(record);
                    }
                }
                if (!batch.isEmpty()) {
                    consumer.commitSync();
                }
            }
        }
    }
}

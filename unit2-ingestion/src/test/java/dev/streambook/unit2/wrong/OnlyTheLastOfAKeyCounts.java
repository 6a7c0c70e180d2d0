package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "Of the records of one key only the last counts",
        breaks = "every-record",
        test = "the_records_of_a_partition_are_handled_in_their_order_on_the_thread_of_run",
        saying = "effects of 40 records in one partition")
public final class OnlyTheLastOfAKeyCounts extends AtLeastOnceConsumer {

    public OnlyTheLastOfAKeyCounts(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, handler);
    }

    @Override
    public void run(BooleanSupplier stop) {
        try (Consumer<String, byte[]> consumer = open()) {
            consumer.subscribe(List.of(topic));
            while (!stop.getAsBoolean()) {
                ConsumerRecords<String, byte[]> batch = consumer.poll(PATIENCE);
                Map<Object, ConsumerRecord<String, byte[]>> last = new LinkedHashMap<>();
                batch.forEach(record -> last.put(record.key() == null ? record : record.key(), record));
                last.values().forEach(handler::handle);
                if (!batch.isEmpty()) {
                    consumer.commitSync();
                }
            }
        }
    }
}

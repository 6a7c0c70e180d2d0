package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Progress;
import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** A batch can hold records of several partitions. */
@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "The last record of a batch says how far it went",
        breaks = "clean-stop",
        test = "a_stop_leaves_nothing_uncommitted_in_any_partition",
        saying = "records of a topic of 3 partitions")
public final class TheLastRecordStandsForAll extends AtLeastOnceConsumer {

    public TheLastRecordStandsForAll(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, handler);
    }

    @Override
    public void run(BooleanSupplier stop) {
        try (Consumer<String, byte[]> consumer = open()) {
            consumer.subscribe(List.of(topic));
            while (!stop.getAsBoolean()) {
                ConsumerRecords<String, byte[]> batch = consumer.poll(PATIENCE);
                Progress progress = new Progress();
                for (ConsumerRecord<String, byte[]> record : batch) {
                    handler.handle(record);
                    progress.forget(progress.offsets().keySet());
                    progress.done(record);
                }
                consumer.commitSync(progress.offsets());
            }
        }
    }
}

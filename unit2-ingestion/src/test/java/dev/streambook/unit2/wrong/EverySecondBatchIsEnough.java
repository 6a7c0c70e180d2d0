package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Saves every second round trip to the broker. */
@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "A commit for two batches is as good as one for each",
        breaks = "one-batch-repeated",
        test = "a_crash_in_the_second_batch_repeats_nothing_of_the_first",
        saying = "repeated: e01 ×2 e02 ×2")
public final class EverySecondBatchIsEnough extends AtLeastOnceConsumer {

    public EverySecondBatchIsEnough(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, handler);
    }

    @Override
    public void run(BooleanSupplier stop) {
        try (Consumer<String, byte[]> consumer = open()) {
            consumer.subscribe(List.of(topic));
            int batches = 0;
            while (!stop.getAsBoolean()) {
                ConsumerRecords<String, byte[]> batch = consumer.poll(PATIENCE);
                batch.forEach(handler::handle);
                if (!batch.isEmpty() && ++batches % 2 == 0) {
                    consumer.commitSync();
                }
            }
            consumer.commitSync();
        }
    }
}

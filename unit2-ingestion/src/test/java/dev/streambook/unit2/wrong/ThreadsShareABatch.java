package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;

@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "A batch is done sooner by many threads, and is committed when all are done",
        breaks = "in-order",
        test = "the_records_of_a_partition_are_handled_in_their_order_on_the_thread_of_run",
        saying = "threads that called the handler")
public final class ThreadsShareABatch extends AtLeastOnceConsumer {

    public ThreadsShareABatch(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, handler);
    }

    @Override
    public void run(BooleanSupplier stop) {
        try (Consumer<String, byte[]> consumer = open()) {
            consumer.subscribe(List.of(topic));
            while (!stop.getAsBoolean()) {
                ConsumerRecords<String, byte[]> batch = consumer.poll(PATIENCE);
                List<CompletableFuture<Void>> effects = new ArrayList<>();
                batch.forEach(record -> effects.add(CompletableFuture.runAsync(() -> handler.handle(record))));
                effects.forEach(CompletableFuture::join);
                if (!batch.isEmpty()) {
                    consumer.commitSync();
                }
            }
        }
    }
}

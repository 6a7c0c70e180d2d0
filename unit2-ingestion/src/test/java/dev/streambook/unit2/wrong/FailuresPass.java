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

@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "A handler that fails is given a second chance",
        breaks = "handler-throws",
        test = "a_failure_of_the_handler_is_thrown_on_and_not_committed",
        saying = "what run() threw when the handler threw once, at e03")
public final class FailuresPass extends AtLeastOnceConsumer {

    public FailuresPass(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, handler);
    }

    @Override
    public void run(BooleanSupplier stop) {
        try (Consumer<String, byte[]> consumer = open()) {
            consumer.subscribe(List.of(topic));
            while (!stop.getAsBoolean()) {
                ConsumerRecords<String, byte[]> batch = consumer.poll(PATIENCE);
                for (ConsumerRecord<String, byte[]> record : batch) {
                    try {
                        handler.handle(record);
                    } catch (RuntimeException failure) {
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

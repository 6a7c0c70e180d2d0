package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Asks whether to stop when nothing more comes. */
@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "What waits in the topic is in hand",
        breaks = "clean-stop",
        test = "a_stop_is_heard_before_the_next_poll",
        saying = "told to stop at e07")
public final class EmptiesTheTopicFirst extends AtLeastOnceConsumer {

    public EmptiesTheTopicFirst(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, handler);
    }

    @Override
    public void run(BooleanSupplier stop) {
        try (Consumer<String, byte[]> consumer = open()) {
            consumer.subscribe(List.of(topic));
            while (!stop.getAsBoolean()) {
                ConsumerRecords<String, byte[]> batch = consumer.poll(PATIENCE);
                while (!batch.isEmpty()) {
                    batch.forEach(handler::handle);
                    consumer.commitSync();
                    batch = consumer.poll(PATIENCE);
                }
            }
        }
    }
}

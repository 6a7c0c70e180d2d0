package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;

@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "A poll that comes back with nothing was for nothing",
        breaks = "clean-stop",
        test = "a_stop_is_heard_while_nothing_comes",
        saying = "PollsUntilSomethingComes",
        givenUpAfter = 8)
public final class PollsUntilSomethingComes extends AtLeastOnceConsumer {

    public PollsUntilSomethingComes(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, handler);
    }

    @Override
    public void run(BooleanSupplier stop) {
        try (Consumer<String, byte[]> consumer = open()) {
            consumer.subscribe(List.of(topic));
            while (!stop.getAsBoolean()) {
                ConsumerRecords<String, byte[]> batch = consumer.poll(Duration.ofDays(1));
                batch.forEach(handler::handle);
                if (!batch.isEmpty()) {
                    consumer.commitSync();
                }
            }
        }
    }
}

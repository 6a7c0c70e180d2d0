package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;

@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "Commit first, and nothing is ever done twice",
        breaks = "unhandled-again",
        test = "a_crash_before_an_effect_loses_nothing",
        saying = "lost: e13 e14 e15; repeated: none")
public final class CommitBeforeEffect extends AtLeastOnceConsumer {

    public CommitBeforeEffect(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, handler);
    }

    @Override
    public void run(BooleanSupplier stop) {
        try (Consumer<String, byte[]> consumer = open()) {
            consumer.subscribe(List.of(topic));
            while (!stop.getAsBoolean()) {
                ConsumerRecords<String, byte[]> batch = consumer.poll(PATIENCE);
                consumer.commitSync();
                batch.forEach(handler::handle);
            }
        }
    }
}

package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;

@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "One commit when the program stops is enough",
        breaks = "one-batch-repeated",
        test = "a_crash_after_an_effect_repeats_at_most_the_batch_in_hand",
        saying = "lost: none; repeated: e01 ×2 e02 ×2")
public final class OneCommitAtTheEnd extends AtLeastOnceConsumer {

    public OneCommitAtTheEnd(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, handler);
    }

    @Override
    public void run(BooleanSupplier stop) {
        try (Consumer<String, byte[]> consumer = open()) {
            consumer.subscribe(List.of(topic));
            while (!stop.getAsBoolean()) {
                consumer.poll(PATIENCE).forEach(handler::handle);
            }
            consumer.commitSync();
        }
    }
}

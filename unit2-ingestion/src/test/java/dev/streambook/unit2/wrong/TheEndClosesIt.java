package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** After a failure it stays a member, and its partitions stand still until the session has timed out. */
@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "A consumer is closed at the end of the loop",
        breaks = "member-of-group",
        test = "it_is_a_member_of_its_group_until_its_run_ends",
        saying = "[1, 1]")
public final class TheEndClosesIt extends AtLeastOnceConsumer {

    public TheEndClosesIt(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, handler);
    }

    @Override
    public void run(BooleanSupplier stop) {
        Consumer<String, byte[]> consumer = open();
        consumer.subscribe(List.of(topic));
        while (!stop.getAsBoolean()) {
            ConsumerRecords<String, byte[]> batch = consumer.poll(PATIENCE);
            batch.forEach(handler::handle);
            if (!batch.isEmpty()) {
                consumer.commitSync();
            }
        }
        consumer.close();
    }
}

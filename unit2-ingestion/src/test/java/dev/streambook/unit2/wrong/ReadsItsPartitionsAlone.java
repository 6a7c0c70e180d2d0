package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** With {@code assign} nobody shares out partitions: a second one reads all of it once more. */
@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "A group is a name for commits",
        breaks = "member-of-group",
        test = "it_is_a_member_of_its_group_until_its_run_ends",
        saying = "[0, 0]")
public final class ReadsItsPartitionsAlone extends AtLeastOnceConsumer {

    public ReadsItsPartitionsAlone(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, handler);
    }

    @Override
    public void run(BooleanSupplier stop) {
        try (Consumer<String, byte[]> consumer = open()) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(found -> new TopicPartition(topic, found.partition()))
                    .toList());
            while (!stop.getAsBoolean()) {
                ConsumerRecords<String, byte[]> batch = consumer.poll(PATIENCE);
                batch.forEach(handler::handle);
                if (!batch.isEmpty()) {
                    consumer.commitSync();
                }
            }
        }
    }
}

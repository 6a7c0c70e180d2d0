package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** A new start in the same process goes on where the last one was. A process that dies forgets it. */
@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "Where to go on can be remembered in memory, without asking the broker",
        breaks = "one-batch-repeated",
        test = "a_crash_in_the_second_batch_repeats_nothing_of_the_first",
        saying = "how many were repeated after a crash just after the effect of e08")
public final class RemembersWhereItWas extends AtLeastOnceConsumer {

    private static final Map<TopicPartition, Long> NEXT = new ConcurrentHashMap<>();

    public RemembersWhereItWas(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, handler);
    }

    @Override
    public void run(BooleanSupplier stop) {
        try (Consumer<String, byte[]> consumer = open()) {
            consumer.subscribe(List.of(topic), new GoesOn(consumer));
            while (!stop.getAsBoolean()) {
                ConsumerRecords<String, byte[]> batch = consumer.poll(PATIENCE);
                batch.forEach(handler::handle);
                if (!batch.isEmpty()) {
                    batch.partitions().forEach(partition -> NEXT.put(partition, consumer.position(partition)));
                }
            }
        }
    }

    private record GoesOn(Consumer<?, ?> consumer) implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            partitions.stream()
                    .filter(NEXT::containsKey)
                    .forEach(partition -> consumer.seek(partition, NEXT.get(partition)));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
    }
}

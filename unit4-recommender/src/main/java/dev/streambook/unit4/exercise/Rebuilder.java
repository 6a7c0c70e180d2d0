package dev.streambook.unit4.exercise;

import dev.streambook.workbook.TodoException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Exercise 4.12 Rebuild by replay: docs/unit4/4.12-rebuild-by-replay.md. Run RebuilderTest, or RebuilderPlay beside this
 * class, which writes a small log and shows what you make of it.
 */
public final class Rebuilder implements dev.streambook.unit4.Rebuilder {

    private final Map<String, Object> connection;
    private final Duration limit;

    public Rebuilder(Map<String, Object> connection, Duration limit) {
        this.connection = Map.copyOf(connection);
        this.limit = limit;
    }

    /** The latest value of each key, from the oldest record to the end as of now. */
    @Override
    public <V> Map<String, V> replay(
            Collection<TopicPartition> partitions, Function<ConsumerRecord<byte[], byte[]>, V> reading) {
        // TODO 4.12  Ask for the ends first: consumer.endOffsets(partitions). Which isolation level sees what is written,
        //            and is not committed yet? Then assign the partitions, go to their beginning, and poll until
        //            consumer.position(partition) is at the end of each. A record without a value removes its key.
        //            Not there within the limit? Say how far you came.
        throw new TodoException("4.12 Rebuilder.replay");
    }

    /** A consumer without a group. Close it. */
    private Consumer<byte[], byte[]> consumer(IsolationLevel isolation) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString());
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}

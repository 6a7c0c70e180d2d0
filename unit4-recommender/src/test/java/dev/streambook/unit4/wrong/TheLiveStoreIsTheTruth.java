package dev.streambook.unit4.wrong;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "What is in the store is right; only what is new has to be read",
        breaks = "log-alone",
        test = "a_second_replay_reads_the_whole_log_again",
        saying = "a bug in the live store")
public final class TheLiveStoreIsTheTruth extends Rebuilder {

    public TheLiveStoreIsTheTruth(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    private final Map<TopicPartition, Long> read = new HashMap<>();
    private Map<String, ?> store = new HashMap<>();

    @Override
    @SuppressWarnings("unchecked")
    public <V> Map<String, V> replay(
            Collection<TopicPartition> partitions, Function<ConsumerRecord<byte[], byte[]>, V> reading) {
        Map<String, V> known = (Map<String, V>) store;
        super.replay(partitions, record -> known.put(new String(record.key(), UTF_8), reading.apply(record)));
        return known;
    }

    @Override
    protected void rewind(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        super.rewind(consumer, partitions);
        read.forEach(consumer::seek);
    }

    @Override
    protected <V> void apply(
            ConsumerRecord<byte[], byte[]> record,
            Function<ConsumerRecord<byte[], byte[]>, V> reading,
            Map<String, V> view) {
        if (record.value() == null) {
            store.remove(new String(record.key(), UTF_8));
        }
        super.apply(record, reading, view);
        read.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }
}

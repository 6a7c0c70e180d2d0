package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "The latest record is the one with the latest timestamp",
        breaks = "latest-wins",
        test = "the_latest_record_is_the_last_one_in_the_log_whatever_its_timestamp",
        saying = "the clock was put back")
public final class TheLatestTimeWins extends Rebuilder {

    public TheLatestTimeWins(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    public <V> Map<String, V> replay(
            Collection<TopicPartition> partitions, Function<ConsumerRecord<byte[], byte[]>, V> reading) {
        Map<String, Long> times = new HashMap<>();
        Map<String, V> known = new HashMap<>();
        return super.replay(partitions, record -> {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            V value = reading.apply(record);
            if (record.timestamp() >= times.getOrDefault(key, Long.MIN_VALUE)) {
                times.put(key, record.timestamp());
                known.put(key, value);
            }
            return known.get(key);
        });
    }
}

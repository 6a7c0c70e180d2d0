package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "A log begins with offset 0",
        breaks = "oldest-record",
        test = "a_log_whose_oldest_records_are_deleted_is_read_from_what_is_left",
        saying = "those before offset 3 are deleted")
public final class EveryLogBeginsAtZero extends Rebuilder {

    public EveryLogBeginsAtZero(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    protected void rewind(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> consumer.seek(partition, 0));
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "The end has to be up to date",
        breaks = "growing-log",
        test = "a_log_that_grows_with_each_record_read_has_an_end",
        saying = "records that were written during the replay")
public final class TheEndIsAskedForAgain extends Rebuilder {

    public TheEndIsAskedForAgain(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    protected boolean hasReached(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return super.hasReached(consumer, ends(ends.keySet()));
    }
}

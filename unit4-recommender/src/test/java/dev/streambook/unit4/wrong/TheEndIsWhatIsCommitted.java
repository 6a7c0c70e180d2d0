package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "A reader of committed records needs the end of what is committed",
        breaks = "open-awaited",
        test = "a_transaction_that_is_committed_during_the_replay_is_in_the_view",
        saying = "\"film-7\"=\"1\"")
public final class TheEndIsWhatIsCommitted extends Rebuilder {

    public TheEndIsWhatIsCommitted(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    protected Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        try (Consumer<byte[], byte[]> consumer = consumer(IsolationLevel.READ_COMMITTED)) {
            return consumer.endOffsets(partitions);
        }
    }
}

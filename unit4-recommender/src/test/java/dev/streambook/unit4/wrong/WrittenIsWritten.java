package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.IsolationLevel;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "What is in the log has happened",
        breaks = "aborted-unseen",
        test = "what_was_aborted_is_not_in_the_view",
        saying = "a million")
public final class WrittenIsWritten extends Rebuilder {

    public WrittenIsWritten(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    protected Consumer<byte[], byte[]> consumer(IsolationLevel isolation) {
        return super.consumer(IsolationLevel.READ_UNCOMMITTED);
    }
}

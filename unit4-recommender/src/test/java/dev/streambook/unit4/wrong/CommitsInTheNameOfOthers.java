package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "A group in the settings does no harm, as the replay begins at the beginning anyway",
        breaks = "settings",
        test = "what_the_connection_says_of_reading_changes_nothing",
        saying = "it was at 1, and others read in its name")
public final class CommitsInTheNameOfOthers extends Rebuilder {

    public CommitsInTheNameOfOthers(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    protected Consumer<byte[], byte[]> consumer(IsolationLevel isolation) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("isolation.level", isolation.toString());
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "With auto.offset.reset=earliest a consumer begins at the beginning",
        breaks = "settings",
        test = "what_the_connection_says_of_reading_changes_nothing",
        saying = "group.id of a group that is at offset 1")
public final class TheGroupKnowsWhereToBegin extends Rebuilder {

    public TheGroupKnowsWhereToBegin(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    protected Consumer<byte[], byte[]> consumer(IsolationLevel isolation) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        settings.put("isolation.level", isolation.toString());
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    protected void rewind(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        // the setting does it
    }
}

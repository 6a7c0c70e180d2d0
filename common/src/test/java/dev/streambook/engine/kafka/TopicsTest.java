package dev.streambook.engine.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.engine.junit.Engines;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

@Engines
class TopicsTest {

    private final KafkaBroker broker;
    private final Topics topics;

    TopicsTest(KafkaBroker broker) {
        this.broker = broker;
        this.topics = broker.topics();
    }

    @Test
    void an_empty_topic_reads_as_empty() {
        broker.createTopic("empty", 2);

        assertThat(TopicReader.ofText(broker.bootstrapServers()).values("empty"))
                .isEmpty();
    }

    @Test
    void records_are_read_by_partition_and_offset() {
        broker.createTopic("ordered", 2);
        write(List.of(
                new ProducerRecord<>("ordered", 1, "k", "1a"),
                new ProducerRecord<>("ordered", 0, "k", "0a"),
                new ProducerRecord<>("ordered", 1, "k", "1b"),
                new ProducerRecord<>("ordered", 0, "k", "0b")));

        assertThat(TopicReader.ofText(broker.bootstrapServers()).values("ordered"))
                .containsExactly("0a", "0b", "1a", "1b");
        assertThat(topics.endOffsets("ordered"))
                .containsExactly(Map.entry(at("ordered", 0), 2L), Map.entry(at("ordered", 1), 2L));
    }

    @Test
    void a_committed_reader_sees_no_aborted_record_and_stops_before_an_open_transaction() {
        broker.createTopic("transactions", 1);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "topics-test");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("transactions", "committed"));
            producer.commitTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("transactions", "aborted"));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("transactions", "open"));
            producer.flush();

            TopicReader<String, String> reader = TopicReader.ofText(broker.bootstrapServers());

            assertThat(reader.readCommitted().values("transactions")).containsExactly("committed");
            assertThat(reader.values("transactions")).containsExactly("committed", "aborted", "open");
            // two records and two transaction markers; then the open one
            assertThat(topics.endOffsets("transactions", IsolationLevel.READ_COMMITTED))
                    .containsExactly(Map.entry(at("transactions", 0), 4L));
            assertThat(topics.endOffsets("transactions")).containsExactly(Map.entry(at("transactions", 0), 5L));
        }
    }

    @Test
    void lag_is_what_is_written_less_what_the_group_has_committed() {
        broker.createTopic("lagging", 2);
        write(List.of(
                new ProducerRecord<>("lagging", 0, null, "a"),
                new ProducerRecord<>("lagging", 0, null, "b"),
                new ProducerRecord<>("lagging", 0, null, "c"),
                new ProducerRecord<>("lagging", 1, null, "d")));
        assertThat(topics.committed("readers")).isEmpty();

        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "group.id", "readers");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.commitSync(Map.of(at("lagging", 0), new OffsetAndMetadata(1)));
        }

        assertThat(topics.committed("readers")).containsExactly(Map.entry(at("lagging", 0), 1L));
        assertThat(topics.lag("readers", "lagging"))
                .containsExactly(Map.entry(at("lagging", 0), 2L), Map.entry(at("lagging", 1), 1L));
        assertThat(topics.totalLag("readers", "lagging")).isEqualTo(3);
    }

    @Test
    void a_topic_is_not_created_by_naming_it() {
        assertThatThrownBy(() -> TopicReader.ofText(broker.bootstrapServers()).values("misspelt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("topic misspelt does not exist on %s; expected it to be created"
                        .formatted(broker.bootstrapServers()));
        assertThat(topics.names()).doesNotContain("misspelt");
    }

    @Test
    void a_deleted_topic_is_gone_and_deleting_an_unknown_one_is_no_error() {
        broker.createTopic("short-lived", 1);

        topics.delete(List.of("short-lived", "never-created"));

        assertThat(topics.names()).doesNotContain("short-lived");
    }

    private void write(List<ProducerRecord<String, String>> records) {
        try (TopicWriter<String, String> writer = TopicWriter.ofText(broker.bootstrapServers())) {
            writer.write(records);
        }
    }

    private static TopicPartition at(String topic, int partition) {
        return new TopicPartition(topic, partition);
    }
}

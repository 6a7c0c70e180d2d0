package dev.streambook.engine.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.engine.junit.Engines;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Engines
class KafkaBrokerTest {

    private final KafkaBroker broker;

    KafkaBrokerTest(KafkaBroker broker) {
        this.broker = broker;
    }

    @Test
    void a_restarted_broker_is_at_the_same_address_and_has_all_its_records() {
        broker.createTopic("kept", 3);
        try (TopicWriter<String, String> writer = TopicWriter.ofText(broker.bootstrapServers())) {
            writer.writeValues("kept", List.of("a", "b", "c"));
        }
        String address = broker.bootstrapServers();

        broker.restart();

        assertThat(broker.bootstrapServers()).isEqualTo(address);
        assertThat(broker.topics().partitions("kept")).isEqualTo(3);
        assertThat(TopicReader.ofText(address).values("kept")).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void a_broker_that_is_started_on_the_folder_of_one_before_has_all_it_had(@TempDir Path folder) {
        KafkaBrokerOptions options = KafkaBrokerOptions.defaults().keeping(folder.resolve("a folder"));
        try (KafkaBroker first = KafkaBroker.start(options)) {
            first.createTopic("kept", 3);
            TopicWriter<String, String> writer = TopicWriter.ofText(first.bootstrapServers());
            writer.writeValues("kept", List.of("a", "b", "c"));
            writer.close();
        }

        try (KafkaBroker second = KafkaBroker.start(options);
                TopicWriter<String, String> writer = TopicWriter.ofText(second.bootstrapServers())) {
            writer.writeValues("kept", List.of("d"));

            assertThat(second.topics().partitions("kept")).isEqualTo(3);
            assertThat(TopicReader.ofText(second.bootstrapServers()).values("kept"))
                    .containsExactlyInAnyOrder("a", "b", "c", "d");
        }
    }

    @Test
    void sends_that_are_in_flight_while_the_broker_is_away_arrive_once_and_in_order() throws Exception {
        broker.createTopic("in-flight", 1);
        List<String> values = IntStream.range(0, 200).mapToObj(n -> "v" + n).toList();
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("in-flight", values.get(0))).get();

            broker.stop();
            List<Future<RecordMetadata>> sends = new ArrayList<>();
            values.stream()
                    .skip(1)
                    .forEach(value -> sends.add(producer.send(new ProducerRecord<>("in-flight", value))));
            assertThat(sends).noneMatch(Future::isDone);
            broker.startAgain();

            for (Future<RecordMetadata> send : sends) {
                send.get();
            }
        }
        assertThat(TopicReader.ofText(broker.bootstrapServers()).values("in-flight"))
                .isEqualTo(values);
    }

    @Test
    void stopping_twice_and_starting_a_running_broker_change_nothing() {
        broker.stop();
        broker.stop();
        assertThat(broker.isRunning()).isFalse();

        broker.startAgain();
        broker.startAgain();
        assertThat(broker.isRunning()).isTrue();
        broker.createTopic("alive", 1);
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            KafkaBrokerOptions options = KafkaBrokerOptions.defaults().withPort(taken.getLocalPort());

            assertThatThrownBy(() -> KafkaBroker.start(options))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("port %d on 127.0.0.1 is taken; expected it free for the Kafka broker;"
                                    .formatted(taken.getLocalPort())
                            + " stop what listens there or choose another port (0 takes a free one)");
        }
    }

    @Test
    void a_port_beyond_the_range_is_refused() {
        assertThatThrownBy(() -> KafkaBrokerOptions.defaults().withPort(70_000))
                .hasMessage("port is 70000; expected 0 (any free one) to 65535");
    }
}

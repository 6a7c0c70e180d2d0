package dev.streambook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Engines
@Timeout(60)
class LossyLineTest {

    private LossyLine line;
    private String topic;

    @BeforeEach
    void a_line_to_the_broker(KafkaBroker broker, Isolated isolated) {
        line = isolated.closing(new LossyLine(broker.port()));
        topic = isolated.topic("events", 1);
    }

    @Test
    void what_is_sent_over_the_line_arrives(KafkaBroker broker, Isolated isolated) throws Exception {
        producer(isolated, true).send(new ProducerRecord<>(topic, "e1")).get();

        assertThat(TopicReader.ofText(line.bootstrapServers()).values(topic)).containsExactly("e1");
        assertThat(line.lost()).isZero();
    }

    @Test
    void a_producer_that_is_not_idempotent_writes_twice_when_the_response_gets_lost(
            KafkaBroker broker, Isolated isolated) throws Exception {
        var producer = producer(isolated, false);
        line.loseNextResponseTo(ApiKeys.PRODUCE);

        producer.send(new ProducerRecord<>(topic, "e1")).get();

        assertThat(line.lost()).isEqualTo(1);
        assertThat(TopicReader.ofText(broker.bootstrapServers()).values(topic)).containsExactly("e1", "e1");
    }

    @Test
    void an_idempotent_producer_writes_once_when_two_responses_get_lost(KafkaBroker broker, Isolated isolated)
            throws Exception {
        var producer = producer(isolated, true);
        line.loseNextResponseTo(ApiKeys.PRODUCE);
        line.loseNextResponseTo(ApiKeys.PRODUCE);

        producer.send(new ProducerRecord<>(topic, "e1")).get();

        assertThat(line.lost()).isEqualTo(2);
        assertThat(TopicReader.ofText(broker.bootstrapServers()).values(topic)).containsExactly("e1");
    }

    private KafkaProducer<String, String> producer(Isolated isolated, boolean idempotent) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", line.bootstrapServers(), "enable.idempotence", idempotent);
        return isolated.closing(new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer()));
    }
}

package dev.streambook.recommender.storm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, new ByteArraySerializer(), new ByteArraySerializer());
    private final Outbox outbox = new Outbox(producer);

    @Test
    void of_several_values_of_a_key_the_newest_is_sent_at_the_flush() {
        put("a", "1");
        put("a", "2");
        assertThat(sent()).isEmpty();

        outbox.flush();

        assertThat(sent()).containsExactly("2");
    }

    @Test
    void a_value_that_was_refused_is_sent_again() {
        put("a", "1");
        outbox.flush();
        producer.errorNext(new IllegalStateException("no room"));

        outbox.flush();

        assertThat(sent()).containsExactly("1", "1");
    }

    @Test
    void a_refused_value_never_overtakes_a_newer_one() {
        put("a", "1");
        outbox.flush();
        put("a", "2");
        producer.errorNext(new IllegalStateException("no room"));

        outbox.flush();
        outbox.flush();

        assertThat(sent()).containsExactly("1", "2");
    }

    private void put(String key, String value) {
        outbox.put("topic", key, value.getBytes(UTF_8));
    }

    private List<String> sent() {
        return producer.history().stream()
                .map(record -> new String(record.value(), UTF_8))
                .toList();
    }
}

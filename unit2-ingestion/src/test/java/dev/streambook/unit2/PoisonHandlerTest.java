package dev.streambook.unit2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.engine.KafkaBroker;
import dev.streambook.engine.TopicReader;
import dev.streambook.engine.TopicWriter;
import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.event.EventJson;
import dev.streambook.fault.SimulatedCrash;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Engines
@Specification(PoisonHandler.class)
class PoisonHandlerTest {

    private static final int ATTEMPTS = 4;
    private static final int FAR_TOO_MANY = 20;

    /** JSON cut off in the middle of a letter of two bytes: neither an event nor UTF-8. */
    private static final byte[] TORN = Arrays.copyOf(Events.bytes("{\"v\":1,\"kind\":\"r\u00e9"), 17);

    private final List<String> effects = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();

    private String bootstrapServers;
    private DeadLetterTopic deadLetters;

    @BeforeEach
    void a_dead_letter_topic_that_takes_no_record_above_2000_bytes(KafkaBroker broker, Isolated isolated) {
        bootstrapServers = broker.bootstrapServers();
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        var producer =
                isolated.closing(new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
        String topic = isolated.topic("events.dlt", 1, Map.of("max.message.bytes", "2000"));
        deadLetters = new DeadLetterTopic(producer, topic, "test-stage");
    }

    @Test
    @Rule(value = "Every record ends as an effect or as a dead letter.", read = "two-ways-out")
    void a_corrupt_record_among_good_ones_becomes_a_dead_letter(
            Answer<PoisonHandler> answer, KafkaBroker broker, Isolated isolated) {
        String topic = isolated.topic("events", 1);
        String group = isolated.name("group");
        List<ProducerRecord<byte[], byte[]>> sent = Events.upTo(8).stream()
                .map(id -> new ProducerRecord<>(topic, Events.bytes("7"), id.equals("e03") ? TORN : Events.json(id, 7)))
                .toList();
        isolated.closing(TopicWriter.ofBytes(bootstrapServers)).write(sent);
        PoisonHandler handler = answer.create(effectOf(Map.of()), deadLetters, retries());

        consume(topic, group, broker, handler);

        List<String> arrived = new ArrayList<>(effects);
        letters().forEach(letter -> arrived.add(Arrays.equals(letter.value(), TORN) ? "e03" : hex(letter.value())));
        assertThat(Accounting.of(Events.upTo(8), arrived))
                .as(
                        "effects of %s and %d dead letter(s), after 8 events of which e03 is torn",
                        effects, letters().size())
                .isEqualTo(Accounting.eachOnce(8));
    }

    @Test
    @Rule(
            value = "A dead letter keeps key, bytes and headers, and says why, by whom, and from where.",
            read = "what-a-dead-letter-holds")
    void a_dead_letter_is_the_record_untouched_and_three_headers_more(Answer<PoisonHandler> answer) {
        byte[] notText = {(byte) 0xC3, 0x28, 0x00, (byte) 0xFF};
        RecordHandler effect = failing("user is -7; expected greater than zero");
        ConsumerRecord<String, byte[]> record = record(17, "7", notText);
        record.headers().add("trace", new byte[] {1, (byte) 0xFE}).add("trace", new byte[] {2});

        answer.create(effect, deadLetters, retries()).handle(record);

        assertThat(letters().stream().map(PoisonHandlerTest::show))
                .as("dead letters, as key | bytes | headers")
                .containsExactly(
                        "7 | c32800ff | trace=01fe trace=02 reason='user is -7; expected greater than zero' stage='test-stage' origin='events-1@17'");
    }

    @Test
    @Rule(
            value = "A dead letter keeps key, bytes and headers, and says why, by whom, and from where.",
            read = "what-a-dead-letter-holds")
    void a_record_without_key_and_a_failure_without_message_are_no_trouble(Answer<PoisonHandler> answer) {
        RecordHandler effect = failing(null);

        answer.create(effect, deadLetters, retries()).handle(record(3, null, Events.bytes("x")));

        assertThat(letters().stream().map(PoisonHandlerTest::show))
                .as("dead letters, as key | bytes | headers")
                .containsExactly(
                        "null | 78 | reason='java.lang.IllegalArgumentException' stage='test-stage' origin='events-1@3'");
    }

    @Test
    @Rule(value = "What cannot succeed is not tried again.", read = "transient-or-not")
    void a_corrupt_record_is_tried_once(Answer<PoisonHandler> answer) {
        List<Long> tries = new ArrayList<>();
        RecordHandler effect = record -> {
            tries.add(record.offset());
            EventJson.read(record.value());
        };

        answer.create(effect, deadLetters, retries()).handle(record(0, "7", TORN));

        assertThat(tries).as("attempts at a torn record").hasSize(1);
        assertThat(pauses).as("pauses over a torn record").isEmpty();
    }

    @Test
    @Rule(value = "A transient failure is tried again, in place.", read = "order-per-key")
    void a_failure_that_passes_costs_two_pauses_and_no_order(Answer<PoisonHandler> answer) {
        PoisonHandler handler = answer.create(effectOf(Map.of("e02", 2)), deadLetters, retries());

        List.of("e01", "e02", "e03").forEach(id -> handler.handle(record(0, "7", Events.json(id, 7))));

        assertThat(effects)
                .as("effects of user 7; e02 failed twice and then succeeded")
                .containsExactly("e01", "e02", "e03");
        assertThat(pauses).as("pauses").containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
        assertThat(letters()).as("dead letters").isEmpty();
    }

    @Test
    @Rule(
            value = "Retries are bounded; then the record is a dead letter and the next one has its turn.",
            read = "transient-or-not")
    void a_failure_that_does_not_pass_is_given_up_after_the_last_attempt(Answer<PoisonHandler> answer) {
        PoisonHandler handler = answer.create(effectOf(Map.of("e02", FAR_TOO_MANY)), deadLetters, retries());

        List.of("e01", "e02", "e03").forEach(id -> handler.handle(record(0, "7", Events.json(id, 7))));

        assertThat(effects).as("effects; e02 fails each time").containsExactly("e01", "e03");
        assertThat(pauses).as("pauses between %d attempts", ATTEMPTS).hasSize(ATTEMPTS - 1);
        assertThat(letters().stream().map(letter -> text(letter, "reason")))
                .as("reasons of the dead letters")
                .containsExactly("no database for e02");
    }

    @Test
    @Rule(value = "Who returns, has stored the letter.", read = "stored-before-committed")
    void a_dead_letter_that_cannot_be_stored_is_not_passed_over(Answer<PoisonHandler> answer) {
        PoisonHandler handler = answer.create(failing("too large to be true"), deadLetters, retries());

        Throwable thrown = catchThrowable(() -> handler.handle(record(0, "7", new byte[3000])));

        assertThat(thrown)
                .as(
                        "what handle() threw for a record of 3000 bytes, which the dead-letter topic (at most 2000) refuses")
                .isNotNull()
                .satisfiesAnyOf(
                        failure -> assertThat(failure).isInstanceOf(RecordTooLargeException.class),
                        failure -> assertThat(failure).hasRootCauseInstanceOf(RecordTooLargeException.class));
    }

    @Test
    @Rule(value = "An Error is not the record's fault.", read = "two-ways-out")
    void a_crash_makes_no_dead_letter(Answer<PoisonHandler> answer) {
        RecordHandler effect = record -> {
            throw new SimulatedCrash("out of memory");
        };
        PoisonHandler handler = answer.create(effect, deadLetters, retries());

        Throwable thrown = catchThrowable(() -> handler.handle(record(0, "7", Events.json("e01", 7))));

        assertThat(thrown).as("what handle() threw when the process died").isInstanceOf(SimulatedCrash.class);
        assertThat(letters()).as("dead letters").isEmpty();
    }

    private Retries retries() {
        return new Retries(ATTEMPTS, Duration.ofMillis(100), pauses::add);
    }

    /** Reads the event, fails as often as given for its id, then notes it. */
    private RecordHandler effectOf(Map<String, Integer> failures) {
        List<String> tries = new ArrayList<>();
        return record -> {
            String id = EventJson.read(record.value()).id();
            tries.add(id);
            long attempt = tries.stream().filter(id::equals).count();
            if (attempt > ATTEMPTS) {
                throw new AssertionError("attempt %d at %s; expected at most %d".formatted(attempt, id, ATTEMPTS));
            }
            if (attempt <= failures.getOrDefault(id, 0)) {
                throw new TransientFailure("no database for " + id);
            }
            effects.add(id);
        };
    }

    private static RecordHandler failing(String message) {
        return record -> {
            throw new IllegalArgumentException(message);
        };
    }

    private void consume(String topic, String group, KafkaBroker broker, RecordHandler handler) {
        new dev.streambook.unit2.solution.AtLeastOnceConsumer(GroupConnection.to(broker, group), topic, handler)
                .run(() -> broker.topics().totalLag(group, topic) == 0);
    }

    private List<ConsumerRecord<byte[], byte[]>> letters() {
        return TopicReader.ofBytes(bootstrapServers).read(deadLetters.topic());
    }

    private static ConsumerRecord<String, byte[]> record(long offset, String key, byte[] value) {
        return new ConsumerRecord<>(
                "events",
                1,
                offset,
                0L,
                TimestampType.CREATE_TIME,
                1,
                value.length,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }

    private static String show(ConsumerRecord<byte[], byte[]> letter) {
        String key = letter.key() == null ? "null" : Events.text(letter.key());
        List<String> headers = StreamSupport.stream(letter.headers().spliterator(), false)
                .map(header -> header.key() + "=" + show(header))
                .toList();
        return "%s | %s | %s".formatted(key, hex(letter.value()), String.join(" ", headers));
    }

    private static String show(Header header) {
        return header.key().equals("trace") ? hex(header.value()) : "'" + Events.text(header.value()) + "'";
    }

    private static String text(ConsumerRecord<byte[], byte[]> letter, String header) {
        return Events.text(letter.headers().lastHeader(header).value());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

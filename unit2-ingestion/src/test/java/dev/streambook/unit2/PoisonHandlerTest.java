package dev.streambook.unit2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.event.EventJson;
import dev.streambook.fault.SimulatedCrash;
import dev.streambook.unit2.PoisonHandler.Outcome;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Abroad;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
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

    private final List<String> tries = new ArrayList<>();
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
    @Rule("effect-or-dead-letter")
    void a_corrupt_record_among_good_ones_becomes_a_dead_letter(
            Answer<PoisonHandler> answer, KafkaBroker broker, Isolated isolated) {
        String topic = isolated.topic("events", 1);
        String group = isolated.name("group");
        List<ProducerRecord<byte[], byte[]>> sent = Events.upTo(8).stream()
                .map(id -> new ProducerRecord<>(topic, Events.bytes("7"), id.equals("e03") ? TORN : Events.json(id, 7)))
                .toList();
        isolated.closing(TopicWriter.ofBytes(bootstrapServers)).write(sent);
        PoisonHandler handler = handler(answer);

        consume(topic, group, broker, handler.around(record -> effect(record.value(), 0)));

        List<String> arrived = new ArrayList<>(effects);
        letters().forEach(letter -> arrived.add(Arrays.equals(letter.value(), TORN) ? "e03" : hex(letter.value())));
        assertThat(Accounting.of(Events.upTo(8), arrived))
                .as(
                        "effects of %s and %d dead letter(s), after 8 events of which e03 is torn",
                        effects, letters().size())
                .isEqualTo(Accounting.eachOnce(8));
    }

    @Test
    @Rule({"dead-letter-complete", "effect-or-dead-letter"})
    void a_record_can_be_set_aside_without_a_try(Answer<PoisonHandler> answer) {
        handler(answer).setAside(record(17, Events.bytes("7"), TORN), "given up: Zo\u00eb is away");

        assertThat(letters().stream().map(PoisonHandlerTest::show))
                .as("dead letters, as key | bytes | headers")
                .containsExactly("7 | %s | reason='given up: Zo\u00eb is away' stage='test-stage' origin='events-1@17'"
                        .formatted(hex(TORN)));
    }

    @Test
    @Rule({"outcome-told", "effect-or-dead-letter"})
    void the_caller_is_told_what_became_of_the_record(Answer<PoisonHandler> answer) {
        PoisonHandler handler = handler(answer);
        ConsumerRecord<byte[], byte[]> record = record(0, Events.bytes("7"), TORN);

        List<Outcome> outcomes = List.of(
                handler.handle(record, () -> {}),
                handler.handle(record, failing("user is -7; expected 1 or more")),
                handler.setAside(record, "given up elsewhere"));

        assertThat(outcomes)
                .as(
                        "outcomes of an effect that is done, of one that fails, and of a record that was set aside directly")
                .containsExactly(
                        Outcome.HANDLED,
                        Outcome.setAside("user is -7; expected 1 or more"),
                        Outcome.setAside("given up elsewhere"));
    }

    @Test
    @Rule({"dead-letter-complete", "effect-or-dead-letter"})
    void a_dead_letter_is_the_record_untouched_and_three_headers_more(Answer<PoisonHandler> answer) {
        byte[] notText = {(byte) 0xC3, 0x28, 0x00, (byte) 0xFF};
        ConsumerRecord<byte[], byte[]> record = record(17, Events.bytes("7"), notText);
        record.headers().add("trace", new byte[] {1, (byte) 0xFE}).add("trace", new byte[] {2});

        handler(answer).handle(record, failing("user is -7; expected greater than zero"));

        assertThat(letters().stream().map(PoisonHandlerTest::show))
                .as("dead letters, as key | bytes | headers")
                .containsExactly(
                        "7 | c32800ff | trace=01fe trace=02 reason='user is -7; expected greater than zero' stage='test-stage' origin='events-1@17'");
    }

    @Test
    @Rule({"dead-letter-complete", "effect-or-dead-letter"})
    void a_record_that_was_a_dead_letter_before_keeps_its_old_headers(Answer<PoisonHandler> answer) {
        ConsumerRecord<byte[], byte[]> record = record(17, Events.bytes("7"), Events.bytes("x"));
        record.headers()
                .add("reason", Events.bytes("no database"))
                .add("stage", Events.bytes("before"))
                .add("origin", Events.bytes("raw-0@3"));

        handler(answer).handle(record, failing("film 9 is unknown"));

        assertThat(letters().stream().map(PoisonHandlerTest::show))
                .as("dead letters, as key | bytes | headers")
                .containsExactly("7 | 78 | reason='no database' stage='before' origin='raw-0@3'"
                        + " reason='film 9 is unknown' stage='test-stage' origin='events-1@17'");
        assertThat(record.headers().toArray())
                .as("headers of the record, which is the caller's, afterwards")
                .hasSize(3);
    }

    @Test
    @Rule({"dead-letter-complete", "effect-or-dead-letter"})
    void an_origin_is_written_alike_on_every_machine(Answer<PoisonHandler> answer) throws Exception {
        PoisonHandler handler = handler(answer);

        Abroad.inEgypt(() -> handler.setAside(record(17, Events.bytes("7"), Events.bytes("x")), "given up elsewhere"));

        assertThat(letters().stream().map(letter -> text(letter, "origin")))
                .as("origin of a dead letter that was made on a machine in Egypt, with digits of its own")
                .containsExactly("events-1@17");
    }

    @Test
    @Rule({"each-failure-judged", "hopeless-not-retried", "dead-letter-complete", "effect-or-dead-letter"})
    void a_failure_is_judged_by_itself_and_not_by_its_cause(Answer<PoisonHandler> answer) {
        handler(answer).handle(record(17, Events.bytes("7"), Events.bytes("x")), () -> {
            throw new IllegalStateException("film 9 is unknown", new TransientFailure("no database"));
        });

        assertThat(letters().stream().map(letter -> text(letter, "reason")))
                .as("reasons of dead letters, after an IllegalStateException whose cause is a TransientFailure")
                .containsExactly("film 9 is unknown");
        assertThat(pauses).as("pauses over it").isEmpty();
    }

    @Test
    @Rule({"dead-letter-complete", "effect-or-dead-letter"})
    void a_key_that_is_no_text_keeps_its_bytes(Answer<PoisonHandler> answer) {
        byte[] key = {(byte) 0xC3, 0x28};

        handler(answer).handle(record(4, key, Events.bytes("x")), failing("key is no number"));

        assertThat(letters().stream().map(letter -> hex(letter.key())))
                .as("key of the dead letter, in hexadecimal")
                .containsExactly("c328");
    }

    @Test
    @Rule({"dead-letter-complete", "effect-or-dead-letter"})
    void a_record_without_key_and_a_failure_without_message_are_no_trouble(Answer<PoisonHandler> answer) {
        handler(answer).handle(record(3, null, Events.bytes("x")), failing(null));

        assertThat(letters().stream().map(PoisonHandlerTest::show))
                .as("dead letters, as key | bytes | headers")
                .containsExactly(
                        "null | 78 | reason='java.lang.IllegalArgumentException' stage='test-stage' origin='events-1@3'");
    }

    @Test
    @Rule({"tombstone", "effect-or-dead-letter"})
    void a_tombstone_is_a_record_too(Answer<PoisonHandler> answer) {
        PoisonHandler handler = handler(answer);

        handler.handle(record(5, Events.bytes("7"), null), () -> EventJson.read(null));

        assertThat(letters().stream().map(PoisonHandlerTest::show))
                .as("dead letters of a record whose value is null, as key | bytes | headers")
                .containsExactly(
                        "7 | null | reason='the line is missing; expected one JSON object' stage='test-stage' origin='events-1@5'");
    }

    @Test
    @Rule("hopeless-not-retried")
    void a_corrupt_record_is_tried_once(Answer<PoisonHandler> answer) {
        List<String> tries = new ArrayList<>();

        handler(answer).handle(record(0, Events.bytes("7"), TORN), () -> {
            tries.add("try");
            EventJson.read(TORN);
        });

        assertThat(tries).as("attempts at a torn record").hasSize(1);
        assertThat(pauses).as("pauses over a torn record").isEmpty();
    }

    @Test
    @Rule({"each-failure-judged", "hopeless-not-retried", "retried-in-place", "effect-or-dead-letter"})
    void another_failure_at_the_second_attempt_is_not_tried_again(Answer<PoisonHandler> answer) {
        Iterator<RuntimeException> failures = List.of(
                        new TransientFailure("no database"), new IllegalStateException("film 9 is unknown"))
                .iterator();
        PoisonHandler handler = handler(answer);

        Throwable thrown = catchThrowable(() -> handler.handle(record(0, Events.bytes("7"), TORN), () -> {
            throw failures.next();
        }));

        assertThat(thrown)
                .as("what handle() threw, where the first attempt fails as the database is away, the second for good")
                .isNull();
        assertThat(letters().stream().map(letter -> text(letter, "reason")))
                .as("reasons of the dead letters")
                .containsExactly("film 9 is unknown");
        assertThat(pauses).as("pauses").containsExactly(Duration.ofMillis(100));
    }

    @Test
    @Rule({"retried-in-place", "effect-or-dead-letter"})
    void a_failure_that_passes_costs_two_pauses_and_no_order(Answer<PoisonHandler> answer) {
        PoisonHandler handler = handler(answer);

        handleThree(handler, 2);

        assertThat(effects)
                .as("effects of user 7; e02 failed twice and then succeeded")
                .containsExactly("e01", "e02", "e03");
        assertThat(pauses).as("pauses").containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
        assertThat(letters()).as("dead letters").isEmpty();
    }

    @Test
    @Rule({"bounded-retries", "retried-in-place", "effect-or-dead-letter"})
    void each_record_has_all_its_attempts(Answer<PoisonHandler> answer) {
        PoisonHandler handler = handler(answer);

        for (String id : List.of("e01", "e02", "e03")) {
            byte[] json = Events.json(id, 7);
            handler.handle(record(0, Events.bytes("7"), json), () -> effect(json, 2));
        }

        assertThat(effects)
                .as("effects; each of e01, e02 and e03 fails twice and then succeeds, 4 attempts each")
                .containsExactly("e01", "e02", "e03");
    }

    @Test
    @Rule({"bounded-retries", "retried-in-place", "effect-or-dead-letter"})
    void a_failure_that_does_not_pass_is_given_up_after_the_last_attempt(Answer<PoisonHandler> answer) {
        PoisonHandler handler = handler(answer);

        handleThree(handler, FAR_TOO_MANY);

        assertThat(effects).as("effects; e02 fails each time").containsExactly("e01", "e03");
        assertThat(pauses).as("pauses between %d attempts", ATTEMPTS).hasSize(ATTEMPTS - 1);
        assertThat(letters().stream().map(letter -> text(letter, "reason")))
                .as("reasons of the dead letters")
                .containsExactly("no database for e02");
    }

    @Test
    @Rule({"stored-on-return", "effect-or-dead-letter"})
    void a_dead_letter_that_cannot_be_stored_is_not_passed_over(Answer<PoisonHandler> answer) {
        PoisonHandler handler = handler(answer);

        Throwable thrown = catchThrowable(
                () -> handler.handle(record(0, Events.bytes("7"), new byte[3000]), failing("too large to be true")));

        assertThat(thrown)
                .as(
                        "what handle() threw for a record of 3000 bytes, which the dead-letter topic (at most 2000) refuses")
                .isInstanceOf(KafkaException.class)
                .satisfiesAnyOf(
                        failure -> assertThat(failure).isInstanceOf(RecordTooLargeException.class),
                        failure -> assertThat(failure).hasRootCauseInstanceOf(RecordTooLargeException.class));
    }

    @Test
    @Rule("error-ends")
    void a_crash_makes_no_dead_letter(Answer<PoisonHandler> answer) {
        PoisonHandler handler = handler(answer);

        Throwable thrown =
                catchThrowable(() -> handler.handle(record(0, Events.bytes("7"), Events.json("e01", 7)), () -> {
                    throw new SimulatedCrash("out of memory");
                }));

        assertThat(thrown).as("what handle() threw when the process died").isInstanceOf(SimulatedCrash.class);
        assertThat(letters()).as("dead letters").isEmpty();
    }

    private PoisonHandler handler(Answer<PoisonHandler> answer) {
        return answer.create(deadLetters, new Retries(ATTEMPTS, Duration.ofMillis(100), pauses::add));
    }

    /** Events e01, e02 and e03 of one user, of which e02 fails so often. */
    private void handleThree(PoisonHandler handler, int failures) {
        for (String id : List.of("e01", "e02", "e03")) {
            byte[] json = Events.json(id, 7);
            handler.handle(record(0, Events.bytes("7"), json), () -> effect(json, id.equals("e02") ? failures : 0));
        }
    }

    /** Reads the event, fails so often, then notes it. */
    private void effect(byte[] json, int failures) {
        String id = EventJson.read(json).id();
        tries.add(id);
        long attempt = tries.stream().filter(id::equals).count();
        if (attempt > ATTEMPTS) {
            throw new AssertionError("attempt %d at %s; expected at most %d".formatted(attempt, id, ATTEMPTS));
        }
        if (attempt <= failures) {
            throw new TransientFailure("no database for " + id);
        }
        effects.add(id);
    }

    private static Runnable failing(String message) {
        return () -> {
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

    private static ConsumerRecord<byte[], byte[]> record(long offset, byte[] key, byte[] value) {
        return new ConsumerRecord<>(
                "events",
                1,
                offset,
                0L,
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
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
        return bytes == null ? "null" : HexFormat.of().formatHex(bytes);
    }
}

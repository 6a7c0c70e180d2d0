package dev.streambook.unit2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.fault.LossyLine;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Abroad;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kafka.server.ReplicaManager;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Engines
@Specification(EventProducer.class)
class EventProducerTest {

    private static final Instant TIME = Instant.parse("2026-01-31T20:15:00Z");

    /** Compressed, it is still too large. */
    private static final String LONG = new Random(7)
            .ints(128, 0, 62)
            .mapToObj("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"::substring)
            .map(rest -> rest.substring(0, 1))
            .collect(Collectors.joining());

    private final List<ViewingEvent> sent = new ArrayList<>();
    private final List<CompletableFuture<RecordMetadata>> outcomes = new ArrayList<>();

    private KafkaBroker broker;
    private Isolated isolated;
    private String topic;

    @BeforeEach
    void a_topic_of_four_partitions(KafkaBroker broker, Isolated isolated) {
        this.broker = broker;
        this.isolated = isolated;
        topic = isolated.topic("events", 4);
    }

    @Test
    @Rule("user-is-the-key")
    void a_record_has_the_user_as_key_and_the_event_as_value(Answer<EventProducer> answer) throws Exception {
        Rated event = rated("e01", 7);

        try (EventProducer producer = answer.create(connection(), topic)) {
            Abroad.inEgypt(() -> producer.send(event)).join();
        }

        assertThat(stored().stream()
                        .map(record -> record.key() + " " + new String(record.value(), StandardCharsets.UTF_8)))
                .as("records, as key and value; sent where numbers have Arabic digits")
                .containsExactly("7 " + EventJson.writeString(event));
    }

    @Test
    @Rule("user-is-the-key")
    void a_record_has_the_key_and_the_value_that_it_is_given(Answer<EventProducer> answer) {
        topic = isolated.topic("any-records", 1);

        try (EventProducer producer = answer.create(connection(), topic)) {
            producer.send(" Анна 7 ", new byte[] {(byte) 0xff, 0}).join();
            producer.send("", new byte[0]).join();
            producer.send(null, null).join();
        }

        assertThat(stored())
                .extracting(record -> "<%s> = %s".formatted(record.key(), Arrays.toString(record.value())))
                .as("records, as <key> = value; the last one was sent with neither")
                .containsExactly("< Анна 7 > = [-1, 0]", "<> = []", "<null> = null");
    }

    @Test
    @Rule("user-is-the-key")
    void a_record_lies_where_kafkas_own_partitioner_puts_its_key(Answer<EventProducer> answer) {
        Map<Integer, Integer> ofKafka = new TreeMap<>();

        try (EventProducer producer = answer.create(connection(), topic)) {
            for (int user = 1; user <= 12; user++) {
                byte[] key = Integer.toString(user).getBytes(StandardCharsets.UTF_8);
                ofKafka.put(user, BuiltInPartitioner.partitionForKey(key, 4));
                send(producer, rated("e%02d".formatted(user), user));
            }
        }

        Map<Integer, Integer> stored = new TreeMap<>();
        stored().forEach(record -> stored.put(EventJson.read(record.value()).user(), record.partition()));
        assertThat(stored)
                .as(
                        "partitions of users 1 to 12, against those of Kafka's own partitioner, where readers look for them")
                .isEqualTo(ofKafka);
    }

    @Test
    @Rule("outcome-reported")
    void a_record_that_is_too_large_is_reported_and_its_neighbours_are_stored(Answer<EventProducer> answer) {
        isolated.quiet(ReplicaManager.class);
        topic = isolated.topic("events-of-300-bytes", 1, Map.of("max.message.bytes", "300"));

        try (EventProducer producer = answer.create(connection("batch.size", 300), topic)) {
            for (String id : List.of("e01", LONG, "e03")) {
                send(producer, rated(id, 7)).exceptionally(refusal -> null).join();
            }
        }

        assertThat(Accounting.of(reported(), ids(stored())))
                .as("reported as stored, against what is in the topic; the second of 3 events is larger than it takes")
                .isEqualTo(Accounting.eachOnce(2));
        assertThat(outcomes.get(1))
                .as("what send() told of the event that is too large")
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(RecordTooLargeException.class);
    }

    @Test
    @Rule("outcome-reported")
    void a_record_that_is_stored_is_reported_with_its_place(Answer<EventProducer> answer) {
        try (EventProducer producer = answer.create(connection(), topic)) {
            send(producer, rated("e01", 7));
            send(producer, rated("e02", 7));
        }

        assertThat(outcomes.stream().map(CompletableFuture::join).map(String::valueOf))
                .as("what send() told of two events, against where they lie: topic, partition and offset")
                .containsExactlyElementsOf(stored().stream()
                        .map(record -> "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset()))
                        .toList());
    }

    @Test
    @Rule("outcome-reported")
    void what_comes_after_close_is_thrown_back_and_not_sent(Answer<EventProducer> answer) {
        EventProducer producer = answer.create(connection(), topic);
        producer.close();

        Throwable thrown = catchThrowable(() -> send(producer, rated("e01", 7)));

        assertThat(thrown)
                .as("what send() threw after close(); it returned %s", outcomes)
                .isInstanceOf(RuntimeException.class);
        assertThat(ids(stored())).as("ids in the topic").isEmpty();
    }

    @Test
    @Rule("stored-once")
    void a_lost_response_makes_no_duplicate(Answer<EventProducer> answer) throws Exception {
        LossyLine line = isolated.closing(new LossyLine(broker.port()));
        Map<String, Object> tuned =
                connection("bootstrap.servers", line.bootstrapServers(), "acks", "1", "enable.idempotence", false);

        try (EventProducer producer = answer.create(tuned, topic)) {
            send(producer, rated("e01", 7)).join();
            line.loseNextResponseTo(ApiKeys.PRODUCE);
            Events.upTo(5).stream().skip(1).forEach(id -> send(producer, rated(id, 7)));
        }

        assertThat(line.lost()).as("responses lost").isEqualTo(1);
        assertThat(Accounting.of(reported(), ids(stored())))
                .as("reported as stored, against what is in the topic; the response for e02 got lost")
                .isEqualTo(Accounting.eachOnce(5));
    }

    @Test
    @Rule({"outcome-reported", "stored-once"})
    void a_response_that_gets_lost_twenty_times_costs_nothing_but_time(Answer<EventProducer> answer) throws Exception {
        LossyLine line = isolated.closing(new LossyLine(broker.port()));

        try (EventProducer producer = answer.create(connectionOver(line), topic)) {
            send(producer, rated("e01", 7)).join();
            IntStream.range(0, 20).forEach(i -> line.loseNextResponseTo(ApiKeys.PRODUCE));
            Events.upTo(5).stream().skip(1).forEach(id -> send(producer, rated(id, 7)));
        }

        assertThat(Accounting.of(reported(), ids(stored())))
                .as("reported as stored, against what is in the topic; 20 responses in a row got lost")
                .isEqualTo(Accounting.eachOnce(5));
    }

    @Test
    @Rule("stored-once")
    void what_the_client_has_given_up_is_not_sent_a_second_time(Answer<EventProducer> answer) throws Exception {
        LossyLine line = isolated.closing(new LossyLine(broker.port()));
        IntStream.range(0, 100_000).forEach(i -> line.loseNextResponseTo(ApiKeys.PRODUCE));
        Map<String, Object> hasty = connectionOver(line);
        hasty.putAll(Map.of("linger.ms", 0, "request.timeout.ms", 500, "delivery.timeout.ms", 2_000));

        try (EventProducer producer = answer.create(hasty, topic)) {
            send(producer, rated("e01", 7)).exceptionally(givenUp -> null).join();
        }

        assertThat(ids(stored()))
                .as("ids in the topic; all responses for e01 got lost, until the client gave it up"
                        + " after delivery.timeout.ms = 2000")
                .hasSizeLessThan(2);
    }

    @Test
    @Rule("own-settings-win")
    void a_connection_without_retries_and_with_ten_requests_in_flight_is_overruled(Answer<EventProducer> answer) {
        Map<String, Object> tuned = connection("retries", 0, "max.in.flight.requests.per.connection", 10);
        Map<String, Object> before = Map.copyOf(tuned);

        Throwable thrown = catchThrowable(() -> {
            try (EventProducer producer = answer.create(tuned, topic)) {
                Events.upTo(5).forEach(id -> send(producer, rated(id, 7)));
            }
        });

        assertThat(Accounting.of(Events.upTo(5), ids(stored())))
                .as(
                        "5 events, against what is in the topic; a connection with retries=0 and 10 in flight; thrown: %s",
                        thrown)
                .isEqualTo(Accounting.eachOnce(5));
        assertThat(tuned)
                .as("the settings of the connection, which belong to the caller, after a producer was made with them")
                .isEqualTo(before);
    }

    @Test
    @Rule({"own-settings-win", "user-is-the-key"})
    void a_connection_that_spreads_the_events_of_a_key_is_overruled(Answer<EventProducer> answer) {
        Map<String, Object> tuned =
                connection("partitioner.ignore.keys", true, "partitioner.class", RoundRobinPartitioner.class.getName());

        try (EventProducer producer = answer.create(tuned, topic)) {
            Events.upTo(20).forEach(id -> send(producer, rated(id, 7)));
        }

        assertThat(stored().stream().map(ConsumerRecord::partition).distinct())
                .as("partitions with events of user 7; a connection with RoundRobinPartitioner, which ignores keys")
                .hasSize(1);
    }

    @Test
    @Rule({"own-settings-win", "user-is-the-key"})
    void a_connection_that_ignores_keys_is_overruled(Answer<EventProducer> answer) {
        Map<String, Object> tuned = connection("partitioner.ignore.keys", true, "batch.size", 1);

        try (EventProducer producer = answer.create(tuned, topic)) {
            Events.upTo(40).forEach(id -> send(producer, rated(id, 7)));
        }

        assertThat(stored().stream().map(ConsumerRecord::partition).distinct())
                .as("partitions with events of user 7; a connection with partitioner.ignore.keys = true")
                .hasSize(1);
    }

    @Test
    @Rule("broker-outage")
    void a_restart_in_mid_send_loses_and_disorders_nothing(Answer<EventProducer> answer) {
        try (EventProducer producer = answer.create(connection(), topic)) {
            sendOfFourUsers(producer, 0);
            broker.stop();
            sendOfFourUsers(producer, 100);
            waitUntilAClientHasGivenUp();
            broker.startAgain();
            sendOfFourUsers(producer, 200);
        }

        assertThat(Accounting.of(reported(), ids(stored())))
                .as("reported as stored, against what is in the topic, over a restart of the broker")
                .isEqualTo(Accounting.eachOnce(300));
        for (int user = 1; user <= 4; user++) {
            assertThat(idsOf(user, stored().stream().map(record -> EventJson.read(record.value()))))
                    .as("events of user %d as stored; expected in the order sent", user)
                    .isEqualTo(idsOf(user, sent.stream()));
        }
    }

    @Test
    @Rule("close-waits")
    void what_was_sent_just_before_close_is_stored(Answer<EventProducer> answer) {
        try (EventProducer producer = answer.create(connection("linger.ms", 60_000), topic)) {
            IntStream.rangeClosed(1, 20).forEach(i -> send(producer, rated("e%02d".formatted(i), i)));
        }

        assertThat(outcomes.stream().filter(outcome -> !outcome.isDone()))
                .as("outcomes that are still open after close()")
                .isEmpty();
        assertThat(Accounting.of(Events.upTo(20), ids(stored())))
                .as("20 events sent, then close(); the producer would have lingered for a minute")
                .isEqualTo(Accounting.eachOnce(20));
    }

    /** The client waits for the broker for eight tenths of a second: so long the broker stays away, however fast it starts. */
    private void waitUntilAClientHasGivenUp() {
        try (KafkaProducer<byte[], byte[]> client = new KafkaProducer<>(
                connection("max.block.ms", 800), new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThatThrownBy(() -> client.partitionsFor(topic)).isInstanceOf(TimeoutException.class);
        }
    }

    private void sendOfFourUsers(EventProducer producer, int first) {
        IntStream.range(first, first + 100).forEach(i -> send(producer, rated("e%03d".formatted(i), 1 + i % 4)));
    }

    private CompletableFuture<RecordMetadata> send(EventProducer producer, ViewingEvent event) {
        CompletableFuture<RecordMetadata> outcome = producer.send(event);
        sent.add(event);
        outcomes.add(outcome);
        return outcome;
    }

    /** The ids of the events that the producer says are stored. */
    private List<String> reported() {
        return IntStream.range(0, sent.size())
                .filter(i -> outcomes.get(i).isDone() && !outcomes.get(i).isCompletedExceptionally())
                .mapToObj(i -> sent.get(i).id())
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> stored() {
        return TopicReader.of(broker.bootstrapServers(), new StringDeserializer(), new ByteArrayDeserializer())
                .read(topic);
    }

    private static List<String> ids(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(record -> EventJson.read(record.value()).id())
                .toList();
    }

    private static List<String> idsOf(int user, Stream<ViewingEvent> events) {
        return events.filter(event -> event.user() == user)
                .map(ViewingEvent::id)
                .toList();
    }

    /** Whatever goes wrong on the line is tried again at once. */
    private Map<String, Object> connectionOver(LossyLine line) {
        return connection(
                "bootstrap.servers",
                line.bootstrapServers(),
                "reconnect.backoff.ms",
                5,
                "reconnect.backoff.max.ms",
                10,
                "retry.backoff.ms",
                5,
                "retry.backoff.max.ms",
                10);
    }

    private Map<String, Object> connection(Object... more) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", broker.bootstrapServers());
        settings.put("reconnect.backoff.max.ms", 100);
        settings.put("delivery.timeout.ms", 120_000);
        for (int i = 0; i < more.length; i += 2) {
            settings.put((String) more[i], more[i + 1]);
        }
        return settings;
    }

    private static Rated rated(String id, int user) {
        return new Rated(id, user, 1, id.equals(LONG) ? LONG : "2001:db8::1", TIME, 4.5);
    }
}

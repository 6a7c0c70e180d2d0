package dev.streambook.unit2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import dev.streambook.event.Shown;
import dev.streambook.event.Unrated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Abroad;
import dev.streambook.workbook.harness.Edges;
import dev.streambook.workbook.harness.Footprint;
import dev.streambook.workbook.harness.Interleaving;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Engines
@Specification(KeyChooser.class)
class KeyChooserTest {

    private static final Instant TIME = Instant.parse("2026-01-31T20:15:00Z");
    private static final List<Integer> USERS =
            IntStream.rangeClosed(1, 40).boxed().toList();
    private static final int HOT = 7;

    @Test
    @Rule("ordered-together")
    void the_key_of_an_event_is_its_user(Answer<KeyChooser> answer) {
        KeyChooser chooser = answer.create(Set.of(HOT), 4);

        assertThat(List.of(chooser.key(rated("e1", 31, 10)), chooser.key(rated("e2", 31, 11))))
                .as("keys of two events of user 31, who is not hot")
                .containsExactly("31", "31");
    }

    @Test
    @Rule({"ordered-together", "same-event-same-key", "hot-user-spread"})
    void a_key_is_written_alike_on_every_machine(Answer<KeyChooser> answer) throws Exception {
        KeyChooser chooser = answer.create(Set.of(HOT), 4);

        List<String> keys =
                Abroad.inEgypt(() -> List.of(chooser.key(rated("e1", 31, 10)), chooser.key(rated("e2", HOT, 10))));

        assertThat(keys)
                .as("keys of user 31, and of hot user 7 and film 10, on a machine in Egypt, with digits of its own")
                .containsExactly("31", "7#2");
    }

    @Test
    @Rule({"ordered-together", "same-event-same-key"})
    void what_a_user_did_to_a_film_has_one_key_whatever_it_was(Answer<KeyChooser> answer) {
        KeyChooser chooser = answer.create(Set.of(HOT), 4);

        Set<String> keys = ofEveryKind(HOT, 10).map(chooser::key).collect(Collectors.toCollection(TreeSet::new));

        assertThat(keys)
                .as("different keys of what hot user 7 did to film 10: it was shown, watched, rated, and unrated")
                .hasSize(1);
    }

    @Test
    @Rule("ordered-together")
    void events_of_a_user_are_in_one_partition_and_in_order(
            Answer<KeyChooser> answer, KafkaBroker broker, Isolated isolated) {
        KeyChooser chooser = answer.create(Set.of(), 1);
        String topic = isolated.topic("events", 4);
        List<ViewingEvent> sent = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            sent.add(rated("e%03d".formatted(i), 1 + i % 6, 1 + i));
        }

        send(sent, chooser::key, topic, broker);

        Map<Integer, SortedSet<Integer>> partitions = partitionsByUser(topic, broker);
        for (int user = 1; user <= 6; user++) {
            assertThat(partitions.get(user))
                    .as("partitions that hold the events of user %d", user)
                    .hasSize(1);
            assertThat(idsOf(user, stored(topic, broker)))
                    .as("events of user %d as stored; expected in the order sent", user)
                    .isEqualTo(idsOf(user, sent));
        }
        assertThat(Accounting.of(ids(sent), ids(stored(topic, broker))))
                .as("120 events of 6 users")
                .isEqualTo(Accounting.eachOnce(120));
    }

    @Test
    @Rule({"same-event-same-key", "hot-user-spread"})
    void the_key_of_a_hot_user_has_the_bucket_of_the_film(Answer<KeyChooser> answer) {
        KeyChooser chooser = answer.create(Set.of(HOT), 4);
        List<ViewingEvent> events =
                List.of(rated("e1", HOT, 10), rated("e2", HOT, 11), rated("e3", HOT, 10), rated("e1", HOT, 10));

        assertThat(events.stream().map(chooser::key))
                .as("keys of hot user 7, films 10, 11, 10, 10; 4 buckets")
                .containsExactly("7#2", "7#3", "7#2", "7#2");
    }

    @Test
    @Rule({"same-event-same-key", "hot-user-spread"})
    void a_number_of_buckets_need_not_be_a_power_of_two(Answer<KeyChooser> answer) {
        KeyChooser chooser = answer.create(Set.of(HOT), 6);

        assertThat(IntStream.rangeClosed(10, 15).mapToObj(film -> chooser.key(rated("e" + film, HOT, film))))
                .as("keys of hot user 7, films 10 to 15; 6 buckets")
                .containsExactly("7#4", "7#5", "7#0", "7#1", "7#2", "7#3");
    }

    @ParameterizedTest
    @MethodSource("dev.streambook.workbook.harness.Edges#sizes")
    @Rule({"same-event-same-key", "hot-user-spread"})
    void any_number_of_buckets_will_do(int buckets, Answer<KeyChooser> answer) {
        KeyChooser chooser = answer.create(Set.of(HOT), buckets);

        assertThat(IntStream.of(buckets, 2 * buckets - 1, Integer.MAX_VALUE)
                        .mapToObj(film -> chooser.key(rated("e" + film, HOT, film))))
                .as(
                        "keys of hot user 7, films %d, %d and %d; %d buckets",
                        buckets, 2 * buckets - 1, Integer.MAX_VALUE, buckets)
                .containsExactly("7#0", "7#" + (buckets - 1), "7#" + Integer.MAX_VALUE % buckets);
    }

    @Test
    @Rule({"pure-functions", "same-event-same-key"})
    void another_chooser_with_other_settings_makes_no_difference(Answer<KeyChooser> answer) {
        ViewingEvent event = rated("e1", HOT, 10);
        KeyChooser chooser = answer.create(Set.of(HOT), 4);
        String before = chooser.key(event);

        answer.create(Set.of(), 1).key(event);

        assertThat(chooser.key(event))
                .as("key of hot user 7, film 10, when a chooser for which nobody is hot was asked in between")
                .isEqualTo(before);
    }

    @Test
    @Rule("pure-functions")
    void nothing_is_remembered_of_the_events(Answer<KeyChooser> answer) {
        KeyChooser chooser = answer.create(Set.of(HOT), 4);
        useOften(chooser, 10);
        long after10 = Footprint.of(chooser);

        useOften(chooser, 1000);

        assertThat(Footprint.of(chooser))
                .as("what the chooser keeps after 1000 events; after 10 it kept %d", after10)
                .isEqualTo(after10);
    }

    @Test
    @Rule({"pure-functions", "same-event-same-key"})
    void threads_share_a_chooser(Answer<KeyChooser> answer) {
        KeyChooser shared = Interleaving.inSteps(answer).create(Set.of(HOT), 4);

        Interleaving.verifyShared(
                "keys of hot user 7 for films 10 and 11",
                () -> shared.key(rated("e1", HOT, 10)),
                () -> shared.key(rated("e2", HOT, 11)));
    }

    @Test
    @Rule("murmur2")
    void the_partition_of_a_key_is_the_one_that_kafkas_client_computes(Answer<KeyChooser> answer) {
        KeyChooser chooser = answer.create(Set.of(HOT), 4);

        for (String key : List.of("7", "21", "7#2", "Zoë", "映画", "")) {
            int[] partitions =
                    IntStream.concat(Edges.sizes(), IntStream.of(1000, 70_000)).toArray();
            assertThat(IntStream.of(partitions).map(n -> chooser.partitionFor(key, n)))
                    .as("partitionFor(\"%s\", n) for n of %s", key, Arrays.toString(partitions))
                    .containsExactly(IntStream.of(partitions)
                            .map(n -> ofKafka(key, n))
                            .boxed()
                            .toArray(Integer[]::new));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "2, 3", "4, 8", "127, 129", "129, 130", "200, 300"})
    @Rule({"adding-partitions", "murmur2"})
    void whoever_has_another_partition_afterwards_has_moved(int before, int after, Answer<KeyChooser> answer) {
        KeyChooser chooser = answer.create(Set.of(HOT), 4);
        List<Integer> users = List.of(40, 12, 5, 1, 99_999, 1000, 12, 3, Integer.MAX_VALUE, 8);

        assertThat(List.copyOf(chooser.moved(users, before, after)))
                .as("moved(%s, %d, %d), as a sorted set", users, before, after)
                .isEqualTo(users.stream()
                        .filter(user -> ofKafka("" + user, before) != ofKafka("" + user, after))
                        .sorted()
                        .distinct()
                        .toList());
    }

    @Test
    @Rule("hot-user-spread")
    void three_quarters_of_all_events_being_of_one_user_leaves_no_partition_with_half_of_them(
            Answer<KeyChooser> answer, KafkaBroker broker, Isolated isolated) {
        KeyChooser chooser = answer.create(Set.of(HOT), 16);
        String topic = isolated.topic("events", 4);
        List<ViewingEvent> sent = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            sent.add(rated("e%03d".formatted(i), i % 4 == 0 ? 100 + i : HOT, 1 + i % 61));
        }

        send(sent, chooser::key, topic, broker);

        Map<Integer, Long> load = records(topic, broker).stream()
                .collect(Collectors.groupingBy(ConsumerRecord::partition, TreeMap::new, Collectors.counting()));
        assertThat(load.values().stream().mapToLong(Long::longValue).max().orElseThrow())
                .as("events in the fullest partition, of 400 events, 300 of them of hot user 7; by partition %s", load)
                .isLessThan(200);
    }

    @Test
    @Rule("murmur2")
    void the_computed_partition_is_where_the_record_is(
            Answer<KeyChooser> answer, KafkaBroker broker, Isolated isolated) {
        KeyChooser chooser = answer.create(Set.of(), 1);
        String topic = isolated.topic("events", 7);

        send(eventsOf(USERS), event -> "" + event.user(), topic, broker);

        Map<String, Integer> stored = new TreeMap<>();
        records(topic, broker).forEach(record -> stored.put(record.key(), record.partition()));
        Map<String, Integer> computed = new TreeMap<>();
        stored.keySet().forEach(key -> computed.put(key, chooser.partitionFor(key, 7)));
        assertThat(computed)
                .as("partitionFor(key, 7), against where Kafka's own producer has put the key")
                .isEqualTo(stored);
    }

    @Test
    @Rule("adding-partitions")
    void adding_partitions_tears_the_moved_users_apart(Answer<KeyChooser> answer, KafkaBroker broker, Isolated isolated)
            throws Exception {
        KeyChooser chooser = answer.create(Set.of(), 1);
        String topic = isolated.topic("events", 2);
        send(eventsOf(USERS), event -> "" + event.user(), topic, broker);
        addPartitions(topic, 3, broker);

        send(eventsOf(USERS), event -> "" + event.user(), topic, broker);

        SortedSet<Integer> torn = new TreeSet<>();
        partitionsByUser(topic, broker).forEach((user, partitions) -> {
            if (partitions.size() > 1) {
                torn.add(user);
            }
        });
        assertThat(torn).as("users with events in two partitions").isNotEmpty();
        assertThat(chooser.moved(USERS, 2, 3))
                .as("moved(1 to 40, 2, 3), against the users whose events lie in two partitions of the real topic")
                .isEqualTo(torn);
        assertThat(chooser.moved(USERS, 3, 3)).as("moved(1 to 40, 3, 3)").isEmpty();
    }

    private static void useOften(KeyChooser chooser, int events) {
        for (int i = 1; i <= events; i++) {
            chooser.key(rated("e" + i, HOT, i));
            chooser.partitionFor("" + i, 7);
            chooser.moved(List.of(i), 2, 3);
        }
    }

    private static int ofKafka(String key, int partitions) {
        return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), partitions);
    }

    private static Stream<ViewingEvent> ofEveryKind(int user, int item) {
        return Stream.of(
                new Shown("e1", user, item, "2001:db8::1", TIME, 1),
                new Watched("e2", user, item, "2001:db8::1", TIME, Duration.ofMinutes(90)),
                new Rated("e3", user, item, "2001:db8::1", TIME, 4.5),
                new Unrated("e4", user, item, "2001:db8::1", TIME));
    }

    /** Each record is a batch of its own: without a key the producer would change partitions only with the batch. */
    private static void send(
            List<ViewingEvent> events, Function<ViewingEvent, String> key, String topic, KafkaBroker broker) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "batch.size", 0);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            events.forEach(
                    event -> producer.send(new ProducerRecord<>(topic, key.apply(event), EventJson.write(event))));
        }
    }

    private static void addPartitions(String topic, int partitions, KafkaBroker broker)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(partitions)))
                    .all()
                    .get();
        }
        await("the broker knows of the new partition")
                .dontCatchUncaughtExceptions()
                .until(() -> broker.topics().partitions(topic) == partitions);
        broker.topics().endOffsets(topic); // answered by the leaders, when they are ready
    }

    private static Map<Integer, SortedSet<Integer>> partitionsByUser(String topic, KafkaBroker broker) {
        return records(topic, broker).stream()
                .collect(Collectors.groupingBy(
                        record -> EventJson.read(record.value()).user(),
                        TreeMap::new,
                        Collectors.mapping(ConsumerRecord::partition, Collectors.toCollection(TreeSet::new))));
    }

    private static List<ConsumerRecord<String, byte[]>> records(String topic, KafkaBroker broker) {
        return TopicReader.of(broker.bootstrapServers(), new StringDeserializer(), new ByteArrayDeserializer())
                .read(topic);
    }

    private static List<ViewingEvent> stored(String topic, KafkaBroker broker) {
        return records(topic, broker).stream()
                .map(record -> EventJson.read(record.value()))
                .toList();
    }

    private static List<String> ids(List<ViewingEvent> events) {
        return events.stream().map(ViewingEvent::id).toList();
    }

    private static List<String> idsOf(int user, List<ViewingEvent> events) {
        return ids(events.stream().filter(event -> event.user() == user).toList());
    }

    private static List<ViewingEvent> eventsOf(List<Integer> users) {
        return users.stream()
                .map(user -> (ViewingEvent) rated("e" + user, user, 1))
                .toList();
    }

    private static Rated rated(String id, int user, int item) {
        return new Rated(id, user, item, "2001:db8::1", TIME, 4.5);
    }
}

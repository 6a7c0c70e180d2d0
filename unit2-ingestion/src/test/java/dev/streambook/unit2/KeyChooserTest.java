package dev.streambook.unit2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Instant;
import java.util.ArrayList;
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
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

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

package dev.streambook.unit4;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.engine.Patience;
import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.recommender.topics.KafkaClients;
import dev.streambook.recommender.topics.follow.TopicFollower;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Engines
@Specification(Rebuilder.class)
class RebuilderTest {

    private static final Duration SHORT = Duration.ofSeconds(2);

    private final AtomicInteger openConsumers = new AtomicInteger();
    private KafkaBroker broker;
    private Isolated isolated;
    private TopicWriter<String, String> writer;
    private String topic;

    @BeforeEach
    void a_topic_of_one_partition(KafkaBroker broker, Isolated isolated) {
        this.broker = broker;
        this.isolated = isolated;
        this.writer = isolated.closing(TopicWriter.ofText(broker.bootstrapServers()));
        this.topic = isolated.topic("plays", 1);
    }

    @Test
    @Rule("latest-wins")
    void of_each_key_the_latest_value_is_in_the_view(Answer<Rebuilder> answer) {
        write("film-7", "1");
        write("film-8", "1");
        write("film-7", "2");

        Map<String, String> view = replay(answer);

        assertThat(view)
                .as("the log is film-7 = 1, film-8 = 1, film-7 = 2")
                .isEqualTo(Map.of("film-7", "2", "film-8", "1"));
    }

    @Test
    @Rule("latest-wins")
    void the_latest_record_is_the_last_one_in_the_log_whatever_its_timestamp(Answer<Rebuilder> answer) {
        writer.write(List.of(
                new ProducerRecord<>(topic, 0, 2_000_000L, "film-7", "1"),
                new ProducerRecord<>(topic, 0, 1_000_000L, "film-7", "2")));

        assertThat(replay(answer))
                .as("the log is film-7 = 1, film-7 = 2, and the clock was put back between the two")
                .isEqualTo(Map.of("film-7", "2"));
    }

    @Test
    @Rule("latest-wins")
    void keys_are_text_in_utf_8(Answer<Rebuilder> answer) {
        write("Amélie", "1");
        write("七人の侍", "1");
        write("Amélie", "2");

        assertThat(replay(answer))
                .as("the log is Amélie = 1, 七人の侍 = 1, Amélie = 2")
                .isEqualTo(Map.of("Amélie", "2", "七人の侍", "1"));
    }

    @Test
    @Rule({"latest-wins", "tombstone"})
    void keys_that_nearly_read_the_same_are_keys_of_their_own(Answer<Rebuilder> answer) {
        List.of("", " ", "a", "A", "a ", "\u00e9", "e\u0301").forEach(key -> write(key, "1"));
        List.of("A", "e\u0301").forEach(key -> write(key, null));

        assertThat(replay(answer))
                .as(
                        "the keys '', ' ', a, A, 'a ', é, and e with an accent after it; then tombstones for A and the last one")
                .isEqualTo(Map.of("", "1", " ", "1", "a", "1", "a ", "1", "\u00e9", "1"));
    }

    @Test
    @Rule("tombstone")
    void a_tombstone_removes_a_key_of_no_bytes_too(Answer<Rebuilder> answer) {
        write("", "1");
        write("film-8", "1");
        write("", null);

        assertThat(replay(answer))
                .as("the key of no bytes = 1, film-8 = 1, and a tombstone for the key of no bytes")
                .isEqualTo(Map.of("film-8", "1"));
    }

    @Test
    @Rule("tombstone")
    void a_tombstone_removes_its_key_until_there_is_another_value(Answer<Rebuilder> answer) {
        write("film-7", "1");
        write("film-8", "1");
        write("film-7", null);
        write("film-8", null);
        write("film-8", "2");

        Map<String, String> view = replay(answer);

        assertThat(view)
                .as("film-7 = 1, film-8 = 1, tombstones for both, film-8 = 2")
                .isEqualTo(Map.of("film-8", "2"));
    }

    @Test
    @Rule("tombstone")
    void a_value_of_no_bytes_is_a_value(Answer<Rebuilder> answer) {
        write("film-7", "1");
        write("film-7", "");

        assertThat(replay(answer))
                .as("film-7 = 1, then film-7 with a value of length 0")
                .isEqualTo(Map.of("film-7", ""));
    }

    @Test
    @Rule("empty-ends")
    void an_empty_partition_is_an_empty_view(Answer<Rebuilder> answer) {
        assertThat(replay(answer, SHORT, 0))
                .as("a topic without a record; limit %s", SHORT)
                .isEmpty();
    }

    @Test
    @Rule({"all-partitions", "empty-ends"})
    void each_partition_is_read_to_its_end_also_where_others_are_empty(Answer<Rebuilder> answer) {
        topic = isolated.topic("plays-of-three", 3);
        for (int n = 0; n < 3; n++) {
            writer.write(List.of(new ProducerRecord<>(topic, 1, "film-" + n, "1")));
        }

        Map<String, String> view = replay(answer, SHORT, 0, 1, 2);

        assertThat(view)
                .as("partitions 0 and 2 are empty, partition 1 has three films")
                .isEqualTo(Map.of("film-0", "1", "film-1", "1", "film-2", "1"));
    }

    @Test
    @Rule("all-partitions")
    void the_partitions_that_were_asked_for_are_read_and_no_others(Answer<Rebuilder> answer) {
        topic = isolated.topic("plays-of-three", 3);
        for (int n = 0; n < 3; n++) {
            writer.write(List.of(new ProducerRecord<>(topic, n, "film-" + n, "1")));
        }
        String another = isolated.topic("hours", 1);
        writer.write(another, "film-9", "1");

        assertThat(replay(answer, Patience.limit(), 1))
                .as("films 0, 1 and 2 are in partitions 0, 1 and 2 of a topic; a replay of partition 1")
                .isEqualTo(Map.of("film-1", "1"));
        assertThat(rebuilder(answer, Patience.limit())
                        .replay(
                                List.of(new TopicPartition(topic, 1), new TopicPartition(another, 0)),
                                RebuilderTest::text))
                .as(
                        "film 9 is in partition 0 of another topic; a replay of partition 1 of the first topic and of this one")
                .isEqualTo(Map.of("film-1", "1", "film-9", "1"));
    }

    @Test
    @Rule("position-decides")
    void a_log_that_ends_with_a_marker_has_an_end(Answer<Rebuilder> answer) {
        Producer<String, String> transactional = transactional();
        transactional.beginTransaction();
        transactional.send(new ProducerRecord<>(topic, "film-7", "1"));
        transactional.commitTransaction();
        awaitMarkers();

        Map<String, String> view = replay(answer, SHORT, 0);

        assertThat(view)
                .as("offset 0 is film-7 = 1, offset 1 the marker that commits it, the end is 2; limit %s", SHORT)
                .isEqualTo(Map.of("film-7", "1"));
    }

    @Test
    @Rule({"aborted-unseen", "position-decides"})
    void what_was_aborted_is_not_in_the_view(Answer<Rebuilder> answer) {
        write("film-7", "1");
        Producer<String, String> transactional = transactional();
        transactional.beginTransaction();
        transactional.send(new ProducerRecord<>(topic, "film-7", "a million"));
        transactional.flush();
        transactional.abortTransaction();

        Map<String, String> view = replay(answer, SHORT, 0);

        assertThat(view)
                .as("film-7 = 1, then film-7 = a million in a transaction that was aborted")
                .isEqualTo(Map.of("film-7", "1"));
    }

    @Test
    @Rule({"open-awaited", "aborted-unseen", "latest-wins"})
    void a_transaction_that_is_committed_during_the_replay_is_in_the_view(Answer<Rebuilder> answer) throws Exception {
        write("film-7", "1");
        write("film-8", "1");
        Producer<String, String> formerOwner = transactional();
        formerOwner.beginTransaction();
        formerOwner.send(new ProducerRecord<>(topic, "film-7", "2"));
        formerOwner.flush();

        Thread[] committing = new Thread[1];
        Map<String, String> view = rebuilder(answer, Patience.limit()).replay(partitions(0), record -> {
            if (committing[0] == null) {
                // the replay has asked for the end by now, and found an open transaction before it
                committing[0] = new Thread(formerOwner::commitTransaction, "former owner");
                committing[0].start();
            }
            return text(record);
        });

        assertThat(view)
                .as(
                        "film-7 = 1, film-8 = 1; film-7 = 2 is written and not committed when the replay begins, and is committed"
                                + " when it has read its first record")
                .isEqualTo(Map.of("film-7", "2", "film-8", "1"));
        committing[0].join();
    }

    @Test
    @Rule("growing-log")
    void a_log_that_grows_with_each_record_read_has_an_end(Answer<Rebuilder> answer) {
        List.of("film-1", "film-2", "film-3").forEach(film -> write(film, "1"));
        int[] more = new int[1];

        Map<String, String> view = rebuilder(answer, Patience.limit()).replay(partitions(0), record -> {
            if (more[0] < 30) {
                write("film-4", "another " + more[0]++);
            }
            return text(record);
        });

        assertThat(more[0])
                .as(
                        "records that were written during the replay of a log of 3, one for each record read; the replay ended"
                                + " with %d keys",
                        view.size())
                .isLessThan(30);
    }

    @Test
    @Rule("growing-log")
    void a_log_that_has_grown_before_it_is_read_has_an_end(Answer<Rebuilder> answer) {
        write("film-1", "1");
        int[] more = new int[1];
        Runnable grows = () -> write("film-2", "another " + more[0]++);
        Rebuilder rebuilder = answer.create(connection(Map.of(OpenConsumers.ON_OPENING, grows)), SHORT);

        Throwable thrown = catchThrowable(() -> assertThat(rebuilder.replay(partitions(0), RebuilderTest::text))
                .as("a log of film-1, which grows by a record each time that a consumer is made")
                .containsEntry("film-1", "1"));

        assertThat(thrown)
                .as(
                        "what replay throws; the log grows by a record each time that a consumer is made, so it may be longer when"
                                + " it is read than when its end was asked for; limit %s",
                        SHORT)
                .isNull();
    }

    @Test
    @Rule("oldest-record")
    void a_log_whose_oldest_records_are_deleted_is_read_from_what_is_left(Answer<Rebuilder> answer) {
        IntStream.range(0, 5).forEach(n -> write("film-" + n, "1"));
        deleteBefore(3);

        Map<String, String> view = replay(answer);

        assertThat(view)
                .as("films 0 to 4 at offsets 0 to 4; those before offset 3 are deleted")
                .isEqualTo(Map.of("film-3", "1", "film-4", "1"));
    }

    @Test
    @Rule({"empty-ends", "oldest-record"})
    void a_log_whose_records_are_all_deleted_is_an_empty_view(Answer<Rebuilder> answer) {
        IntStream.range(0, 3).forEach(n -> write("film-" + n, "1"));
        deleteBefore(3);

        assertThat(replay(answer, SHORT, 0))
                .as("three records, all of them deleted, so that the log begins and ends at offset 3; limit %s", SHORT)
                .isEmpty();
    }

    @Test
    @Rule({"settings", "aborted-unseen", "position-decides"})
    void what_the_connection_says_of_reading_changes_nothing(Answer<Rebuilder> answer) {
        write("film-7", "1");
        write("film-8", "1");
        Producer<String, String> transactional = transactional();
        transactional.beginTransaction();
        transactional.send(new ProducerRecord<>(topic, "film-7", "a million"));
        transactional.flush();
        transactional.abortTransaction();
        awaitMarkers();
        String group = isolated.name("readers");
        commit(group, 1);
        Map<String, Object> connection = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "isolation.level", "read_uncommitted",
                "group.id", group,
                "enable.auto.commit", "true",
                "auto.offset.reset", "latest",
                "max.poll.records", "1");
        Rebuilder rebuilder = answer.create(connection, Patience.limit());

        List<Map<String, String>> views = List.of(
                rebuilder.replay(partitions(0), RebuilderTest::text),
                rebuilder.replay(partitions(0), RebuilderTest::text));

        assertThat(views)
                .as("film-7 = 1, film-8 = 1, an aborted film-7 = a million; two replays with the connection's own"
                        + " isolation.level=read_uncommitted, group.id of a group that is at offset 1,"
                        + " enable.auto.commit=true, auto.offset.reset=latest")
                .containsOnly(Map.of("film-7", "1", "film-8", "1"));
        assertThat(committed(group))
                .as(
                        "where the group is that the connection names, after two replays; it was at 1, and others read in its name")
                .isEqualTo(1);
    }

    @Test
    @Rule("settings")
    void what_becomes_of_the_map_of_settings_later_changes_nothing(Answer<Rebuilder> answer) {
        write("film-7", "1");
        Map<String, Object> connection = connection(Map.of());
        Rebuilder rebuilder = answer.create(connection, Patience.limit());
        connection.clear();

        Throwable thrown = catchThrowable(() -> assertThat(rebuilder.replay(partitions(0), RebuilderTest::text))
                .as("the log is film-7 = 1")
                .isEqualTo(Map.of("film-7", "1")));

        assertThat(thrown)
                .as("what replay throws; its caller has cleared the map of settings since the rebuilder was made")
                .isNull();
    }

    @Test
    @Rule({"log-alone", "latest-wins"})
    void a_second_replay_reads_the_whole_log_again(Answer<Rebuilder> answer) {
        write("film-7", "1");
        write("film-8", "1");
        Rebuilder rebuilder = rebuilder(answer, Patience.limit());
        Map<String, String> live = rebuilder.replay(partitions(0), RebuilderTest::text);
        Throwable ignored = catchThrowable(() -> live.put("film-7", "a bug in the live store"));
        Map<String, String> before = Map.copyOf(live);
        write("film-8", "2");

        Map<String, String> view = rebuilder.replay(partitions(0), RebuilderTest::text);

        assertThat(view)
                .as(
                        "film-7 = 1 and film-8 = 1 were replayed; a bug changed the map that came back; film-8 = 2 was written")
                .isEqualTo(Map.of("film-7", "1", "film-8", "2"));
        assertThat(live)
                .as("the map that came back from the first replay, after the second one")
                .isEqualTo(before);
    }

    @Test
    @Rule("no-hole")
    void a_record_that_cannot_be_read_ends_the_replay(Answer<Rebuilder> answer) {
        List.of("1", "?", "3").forEach(plays -> write("film-" + plays, plays));
        List<String> read = new ArrayList<>();

        Throwable thrown =
                catchThrowable(() -> rebuilder(answer, Patience.limit()).replay(partitions(0), record -> {
                    read.add(text(record));
                    return Integer.parseInt(text(record));
                }));

        assertThat(thrown)
                .as("values 1, ? and 3 are read as numbers: what replay throws")
                .isInstanceOf(NumberFormatException.class);
        assertThat(read)
                .as("the values that were read, of 1, ? and 3; ? cannot be read")
                .containsExactly("1", "?");
    }

    @Test
    @Rule("no-hole")
    void a_record_that_cannot_be_read_ends_the_replay_also_where_a_later_one_replaces_it(Answer<Rebuilder> answer) {
        List.of("1", "?", "3").forEach(plays -> write("film-7", plays));

        Throwable thrown = catchThrowable(() ->
                rebuilder(answer, Patience.limit()).replay(partitions(0), record -> Integer.parseInt(text(record))));

        assertThat(thrown)
                .as("values 1, ? and 3 of film-7 are read as numbers: what replay throws")
                .isInstanceOf(NumberFormatException.class);
    }

    @Test
    @Rule("limit")
    void the_limit_counts_also_while_records_come(Answer<Rebuilder> answer) {
        IntStream.range(0, 20).forEach(n -> write("film-" + n, "1"));
        Rebuilder rebuilder = answer.create(connection(Map.of("max.poll.records", 1)), Duration.ofNanos(1));

        Throwable thrown = catchThrowable(() -> rebuilder.replay(partitions(0), RebuilderTest::text));

        assertThat(thrown)
                .as("20 records, one at a time, within a nanosecond: what replay throws")
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("of 20");
    }

    @Test
    @Rule("limit")
    void a_limit_of_a_month_is_a_month(Answer<Rebuilder> answer) {
        write("film-7", "1");

        Throwable thrown = catchThrowable(() -> assertThat(replay(answer, Duration.ofDays(30), 0))
                .as("the log is film-7 = 1")
                .isEqualTo(Map.of("film-7", "1")));

        assertThat(thrown)
                .as("what replay throws; one record, and a limit of 30 days, which are 2592000000 ms")
                .isNull();
    }

    @Test
    @Rule({"limit", "open-awaited", "aborted-unseen"})
    void a_replay_that_waits_too_long_says_how_far_it_came(Answer<Rebuilder> answer) {
        List.of("film-1", "film-2").forEach(film -> write(film, "1"));
        Producer<String, String> stuck = transactional();
        stuck.beginTransaction();
        stuck.send(new ProducerRecord<>(topic, "film-3", "1"));
        stuck.flush();

        Throwable thrown = catchThrowable(() -> replay(answer, Duration.ofMillis(700), 0));

        assertThat(thrown)
                .as("two records, and a third one in a transaction that does not end; limit 700 ms: what replay throws")
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(topic + "-0 is at 2 of 3");
    }

    @Test
    @Rule({"limit", "open-awaited", "aborted-unseen"})
    void a_replay_that_waits_too_long_names_each_partition_that_is_not_at_its_end(Answer<Rebuilder> answer) {
        topic = isolated.topic("plays-of-three", 3);
        Producer<String, String> stuck = transactional();
        stuck.beginTransaction();
        stuck.send(new ProducerRecord<>(topic, 0, "film-1", "1"));
        stuck.send(new ProducerRecord<>(topic, 2, "film-3", "1"));
        stuck.flush();

        Throwable thrown = catchThrowable(() -> replay(answer, Duration.ofMillis(700), 0, 1, 2));

        assertThat(thrown)
                .as(
                        "a transaction that does not end, with a record in partitions 0 and 2; limit 700 ms: what replay throws")
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(topic + "-0 is at 0 of 1", topic + "-2 is at 0 of 1")
                .hasMessageNotContaining(topic + "-1 is at");
    }

    @Test
    @Rule("closed")
    void no_consumer_is_open_where_the_end_was_not_known(Answer<Rebuilder> answer) {
        topic = isolated.name("nobody-made-this");
        Map<String, Object> connection =
                connection(Map.of("default.api.timeout.ms", 300, "allow.auto.create.topics", false));

        Throwable thrown =
                catchThrowable(() -> answer.create(connection, SHORT).replay(partitions(0), RebuilderTest::text));

        assertThat(openConsumers.get())
                .as("consumers that are open after a replay of a topic that does not exist; it threw %s", thrown)
                .isZero();
    }

    @Test
    @Rule("closed")
    void no_consumer_is_open_afterwards(Answer<Rebuilder> answer) {
        write("film-7", "1");

        replay(answer);
        Throwable thrown =
                catchThrowable(() -> rebuilder(answer, Patience.limit()).replay(partitions(0), record -> {
                    throw new IllegalArgumentException("unreadable");
                }));

        assertThat(openConsumers.get())
                .as("consumers that are open after a replay, and after one that failed with %s", thrown)
                .isZero();
    }

    @Test
    @Rule("closed")
    void no_consumer_is_open_after_an_error_or_when_the_time_is_over(Answer<Rebuilder> answer) {
        write("film-7", "1");

        Throwable error =
                catchThrowable(() -> rebuilder(answer, Patience.limit()).replay(partitions(0), record -> {
                    throw new StackOverflowError("too deep");
                }));
        assertThat(openConsumers.get())
                .as("consumers that are open after a replay that ended with %s", error)
                .isZero();
        Throwable late = catchThrowable(() -> replay(answer, Duration.ofNanos(1), 0));
        assertThat(openConsumers.get())
                .as("consumers that are open after a replay whose time was over: %s", late)
                .isZero();
    }

    @Test
    @Rule({
        "latest-wins",
        "tombstone",
        "aborted-unseen",
        "position-decides",
        "all-partitions",
        "open-awaited",
        "log-alone",
        "growing-log"
    })
    void the_view_from_the_log_equals_the_live_one(Answer<Rebuilder> answer) throws Exception {
        topic = isolated.topic("plays-of-two", 2);
        Map<String, String> live = new ConcurrentSkipListMap<>();
        try (TopicFollower follower =
                new TopicFollower("live view", new KafkaClients(broker.bootstrapServers()), List.of(topic), record -> {
                    if (record.value() == null) {
                        live.remove(key(record));
                    } else {
                        live.put(key(record), text(record));
                    }
                })) {
            writeRandomly(400, transactional());
            awaitMarkers();
            follower.start();
            assertThat(follower.awaitCaughtUp(Patience.LIMIT)).isTrue();
        }

        Map<String, String> view = replay(answer, Patience.limit(), 0, 1);

        assertThat(new TreeMap<>(view))
                .as("400 puts and removals of 20 films in transactions, some aborted; a live view follows the topic")
                .isEqualTo(new TreeMap<>(live));
    }

    private void writeRandomly(int count, Producer<String, String> producer) {
        Random random = new Random(1);
        for (int n = 0; n < count; ) {
            producer.beginTransaction();
            int end = Math.min(count, n + 1 + random.nextInt(20));
            for (; n < end; n++) {
                String value = random.nextInt(5) == 0 ? null : Integer.toString(n);
                producer.send(new ProducerRecord<>(topic, "film-" + random.nextInt(20), value));
            }
            if (random.nextInt(4) == 0) {
                producer.flush();
                producer.abortTransaction();
            } else {
                producer.commitTransaction();
            }
        }
    }

    private void write(String key, String value) {
        writer.write(topic, key, value);
    }

    /** Left as it is by whoever uses it: closing it would abort what it has open. */
    private Producer<String, String> transactional() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", isolated.name("writer"));
        var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        isolated.closing(() -> producer.close(Duration.ofSeconds(1)));
        producer.initTransactions();
        return producer;
    }

    /** A transaction has ended for its producer a moment before its markers are in the topic. */
    private void awaitMarkers() {
        Patience.untilEngine(
                "no transaction is open in " + topic,
                () -> broker.topics()
                        .endOffsets(topic)
                        .equals(broker.topics().endOffsets(topic, IsolationLevel.READ_COMMITTED)));
    }

    private void deleteBefore(long offset) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            Patience.await(
                    admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(offset)))
                            .all(),
                    "delete the records before offset " + offset);
        }
    }

    private Map<String, String> replay(Answer<Rebuilder> answer) {
        return replay(answer, Patience.limit(), 0);
    }

    private Map<String, String> replay(Answer<Rebuilder> answer, Duration limit, int... partitions) {
        return rebuilder(answer, limit).replay(partitions(partitions), RebuilderTest::text);
    }

    private Rebuilder rebuilder(Answer<Rebuilder> answer, Duration limit) {
        return answer.create(connection(Map.of()), limit);
    }

    private Map<String, Object> connection(Map<String, Object> more) {
        Map<String, Object> connection = new HashMap<>(more);
        connection.put("bootstrap.servers", broker.bootstrapServers());
        connection.put("interceptor.classes", OpenConsumers.class.getName());
        connection.put(OpenConsumers.COUNTER, openConsumers);
        return connection;
    }

    private void commit(String group, long offset) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            Patience.await(
                    admin.alterConsumerGroupOffsets(
                                    group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset)))
                            .all(),
                    "commit offset " + offset + " for the group " + group);
        }
    }

    private long committed(String group) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return Patience.await(
                            admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(),
                            "where the group " + group + " is")
                    .get(new TopicPartition(topic, 0))
                    .offset();
        }
    }

    private List<TopicPartition> partitions(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> new TopicPartition(topic, number))
                .toList();
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), UTF_8);
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), UTF_8);
    }
}

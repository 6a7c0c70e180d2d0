package dev.streambook.unit1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@Engines
@Specification(LagMonitor.class)
class LagMonitorTest {

    private final String servers;
    private final Isolated isolated;
    private final KafkaOffsets kafka;

    LagMonitorTest(KafkaBroker broker, Isolated isolated) {
        this.servers = broker.bootstrapServers();
        this.isolated = isolated;
        this.kafka = isolated.closing(new KafkaOffsets(servers));
    }

    @Test
    @Rule("no-commit-all-waits")
    void a_new_group_has_all_records_before_it_and_nothing_in_an_empty_partition(Answer<LagMonitor> answer) {
        String topic = isolated.topic("events", 3);
        write(topic, 0, 5);
        write(topic, 1, 2);

        assertThat(answer.create(kafka).lag(isolated.name("new"), topic))
                .as("lag of a new group; 5 records in partition 0, 2 in partition 1, none in partition 2")
                .isEqualTo(Map.of(0, 5L, 1, 2L, 2, 0L));
    }

    @Test
    @Rule("no-commit-all-waits")
    void a_partition_without_a_commit_has_all_its_records_before_it(Answer<LagMonitor> answer) {
        String topic = isolated.topic("events", 2);
        String group = isolated.name("half");
        write(topic, 0, 5);
        write(topic, 1, 2);
        commit(group, topic, Map.of(0, 3L));

        assertThat(answer.create(kafka).lag(group, topic))
                .as("lag of a group that has committed 3 of 5 records in partition 0, and nothing of 2 in partition 1")
                .isEqualTo(Map.of(0, 2L, 1, 2L));
    }

    @Test
    @Rule("rises-and-drains")
    void lag_rises_and_drains(Answer<LagMonitor> answer) {
        String topic = isolated.topic("events", 2);
        String group = isolated.name("worker");
        LagMonitor monitor = answer.create(kafka);

        write(topic, 0, 5);
        commit(group, topic, Map.of(0, 3L, 1, 0L));
        Map<Integer, Long> rising = monitor.lag(group, topic);
        write(topic, 0, 4);
        Map<Integer, Long> risen = monitor.lag(group, topic);
        commit(group, topic, Map.of(0, 9L, 1, 0L));
        Map<Integer, Long> drained = monitor.lag(group, topic);

        assertThat(List.of(rising, risen, drained))
                .as("lag of partitions 0 and 1 after 5 records and a commit of 3; after 4 more; after a commit of 9")
                .containsExactly(Map.of(0, 2L, 1, 0L), Map.of(0, 6L, 1, 0L), Map.of(0, 0L, 1, 0L));
    }

    @Test
    @Rule("rises-and-drains")
    void a_partition_that_is_added_has_a_lag_at_once(Answer<LagMonitor> answer) throws Exception {
        String topic = isolated.topic("events", 1);
        String group = isolated.name("worker");
        LagMonitor monitor = answer.create(kafka);
        write(topic, 0, 5);
        Map<Integer, Long> before = monitor.lag(group, topic);

        addPartition(topic);
        write(topic, 1, 2);

        assertThat(List.of(before, monitor.lag(group, topic)))
                .as("lag with 5 records in the only partition; after a partition was added, with 2 records in it")
                .containsExactly(Map.of(0, 5L), Map.of(0, 5L, 1, 2L));
    }

    @Test
    @Rule("rises-and-drains")
    void lag_rises_when_the_bookmark_is_put_back(Answer<LagMonitor> answer) {
        String topic = isolated.topic("events", 1);
        String group = isolated.name("again");
        LagMonitor monitor = answer.create(kafka);
        write(topic, 0, 9);

        commit(group, topic, Map.of(0, 9L));
        Map<Integer, Long> done = monitor.lag(group, topic);
        commit(group, topic, Map.of(0, 3L));
        Map<Integer, Long> again = monitor.lag(group, topic);

        assertThat(List.of(done, again))
                .as("lag with 9 records after a commit of 9; after the bookmark was put back to 3 for a replay")
                .containsExactly(Map.of(0, 0L), Map.of(0, 6L));
    }

    @Test
    @Rule("reading-deletes-nothing")
    void a_group_without_lag_leaves_every_record_to_the_others(Answer<LagMonitor> answer) {
        String topic = isolated.topic("events", 1);
        String first = isolated.name("first");
        write(topic, 0, 7);
        commit(first, topic, Map.of(0, 7L));
        LagMonitor monitor = answer.create(kafka);

        assertThat(TopicReader.ofText(servers).values(topic))
                .as("records in the log")
                .hasSize(7);
        assertThat(Map.of("first", monitor.lag(first, topic), "second", monitor.lag(isolated.name("second"), topic)))
                .as("lag after the first group has worked off all 7 records and the second none")
                .isEqualTo(Map.of("first", Map.of(0, 0L), "second", Map.of(0, 7L)));
    }

    @Test
    @Rule("rises-and-drains")
    void lag_rises_while_no_member_is_there(Answer<LagMonitor> answer) {
        String topic = isolated.topic("events", 1);
        String group = isolated.name("stopped");
        write(topic, 0, 3);
        commit(group, topic, Map.of(0, 3L));

        write(topic, 0, 6);

        assertThat(answer.create(kafka).lag(group, topic))
                .as("lag of a group that has committed 3, has stopped, and then 6 records came")
                .isEqualTo(Map.of(0, 6L));
    }

    @Test
    @Rule({"no-commit-all-waits", "rises-and-drains"})
    void fetching_without_committing_is_no_progress(Answer<LagMonitor> answer) {
        String topic = isolated.topic("events", 1);
        String group = isolated.name("reader");
        write(topic, 0, 4);
        KafkaConsumer<String, String> consumer = consumer(group);
        consumer.subscribe(List.of(topic));

        await("all 4 records are fetched", () -> {
            consumer.poll(Duration.ofMillis(20));
            return consumer.assignment().size() == 1 && consumer.position(new TopicPartition(topic, 0)) == 4;
        });

        assertThat(answer.create(kafka).lag(group, topic))
                .as("lag after 4 records were fetched and none committed")
                .isEqualTo(Map.of(0, 4L));
    }

    @Test
    @Rule("deleted-waits-no-more")
    void records_that_were_deleted_do_not_count(Answer<LagMonitor> answer) throws Exception {
        String topic = isolated.topic("events", 2);
        String behind = isolated.name("behind");
        write(topic, 0, 10);
        write(topic, 1, 10);
        commit(behind, topic, Map.of(0, 2L));
        delete(topic, Map.of(0, 6L, 1, 10L));

        assertThat(answer.create(kafka).lag(behind, topic))
                .as("lag with 10 records each; 2 committed in partition 0; then 6 deleted in 0, and all 10 in 1")
                .isEqualTo(Map.of(0, 4L, 1, 0L));
    }

    @Test
    @Rule({"deleted-waits-no-more", "rises-and-drains"})
    void records_that_are_deleted_between_two_looks_do_not_count(Answer<LagMonitor> answer) throws Exception {
        String topic = isolated.topic("events", 1);
        String group = isolated.name("away");
        LagMonitor monitor = answer.create(kafka);
        write(topic, 0, 10);

        Map<Integer, Long> before = monitor.lag(group, topic);
        delete(topic, Map.of(0, 6L));
        Map<Integer, Long> after = monitor.lag(group, topic);

        assertThat(List.of(before, after))
                .as("lag of a new group with 10 records; after the first 6 were deleted")
                .containsExactly(Map.of(0, 10L), Map.of(0, 4L));
    }

    @Test
    @Rule("never-negative")
    void a_commit_beyond_the_end_is_no_lag(Answer<LagMonitor> answer) {
        String topic = isolated.topic("events", 1);
        String group = isolated.name("ahead");
        write(topic, 0, 5);
        commit(group, topic, Map.of(0, 9L));

        assertThat(answer.create(kafka).lag(group, topic))
                .as("lag with 5 records and a commit of 9, from a topic that was made anew")
                .isEqualTo(Map.of(0, 0L));
    }

    @Test
    @Rule("never-negative")
    void a_commit_far_beyond_the_end_is_no_lag(Answer<LagMonitor> answer) {
        String topic = isolated.topic("events", 1);
        String group = isolated.name("far-ahead");
        write(topic, 0, 5);
        commit(group, topic, Map.of(0, 3_000_000_000L));

        assertThat(answer.create(kafka).lag(group, topic))
                .as("lag with 5 records and a commit of 3,000,000,000, from a topic that was made anew")
                .isEqualTo(Map.of(0, 0L));
    }

    @Test
    @Rule("group-and-topic")
    void commits_in_another_topic_do_not_count(Answer<LagMonitor> answer) {
        String topic = isolated.topic("events", 1);
        String other = isolated.topic("others", 2);
        String group = isolated.name("Both");
        write(topic, 0, 4);
        write(other, 0, 4);
        commit(group, topic, Map.of(0, 1L));
        commit(group, other, Map.of(0, 3L));

        LagMonitor monitor = answer.create(kafka);

        assertThat(List.<Map<Integer, Long>>of(monitor.lag(group, topic), monitor.lag(group, other)))
                .as(
                        "lag of the group %s in a topic of one partition, 4 records and 1 committed; in one of two, 4 and none, 3 committed",
                        group)
                .containsExactly(Map.of(0, 3L), Map.of(0, 1L, 1, 0L));
    }

    @Test
    @Rule("rises-and-drains")
    void lag_is_the_same_before_during_and_after_a_rebalance(Answer<LagMonitor> answer) {
        String topic = isolated.topic("events", 2);
        String group = isolated.name("team");
        write(topic, 0, 5);
        write(topic, 1, 3);
        commit(group, topic, Map.of(0, 4L, 1, 1L));
        LagMonitor monitor = answer.create(kafka);
        KafkaConsumer<String, String> alone = consumer(group);
        alone.subscribe(List.of(topic));
        await("the first member has both partitions", () -> assigned(alone) == 2);
        Set<Map<Integer, Long>> seen = new HashSet<>(Set.of(monitor.lag(group, topic)));

        KafkaConsumer<String, String> second = consumer(group);
        second.subscribe(List.of(topic));
        await("each member has one partition", () -> {
            boolean divided = assigned(alone) == 1 & assigned(second) == 1;
            seen.add(monitor.lag(group, topic));
            return divided;
        });
        alone.close();
        await("the second member has both partitions", () -> {
            seen.add(monitor.lag(group, topic));
            return assigned(second) == 2;
        });

        assertThat(seen)
                .as("lags seen while a member came and another went, 5 and 3 records, 4 and 1 committed")
                .containsExactly(Map.of(0, 1L, 1, 2L));
    }

    @Test
    @Rule("unknown-topic")
    void an_unknown_topic_is_an_error_and_not_zero(Answer<LagMonitor> answer) {
        LagMonitor monitor = answer.create(kafka);

        Throwable refusal = catchThrowable(() -> monitor.lag("anybody", "misspelt"));

        assertThat(refusal)
                .as("lag of a topic that does not exist")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("misspelt");
    }

    private void addPartition(String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(2)))
                    .all()
                    .get();
        }
        Awaitility.await("the broker knows of the new partition")
                .dontCatchUncaughtExceptions()
                .until(() -> kafka.end(topic).size() == 2);
    }

    private void write(String topic, int partition, int count) {
        try (TopicWriter<String, String> writer = TopicWriter.ofText(servers)) {
            writer.write(IntStream.range(0, count)
                    .mapToObj(i -> new ProducerRecord<>(topic, partition, "key", "event " + i))
                    .toList());
        }
    }

    private void commit(String group, String topic, Map<Integer, Long> offsets) {
        try (KafkaConsumer<String, String> consumer = newConsumer(group)) {
            consumer.commitSync(offsets.entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> new TopicPartition(topic, entry.getKey()),
                            entry -> new OffsetAndMetadata(entry.getValue()))));
        }
    }

    private void delete(String topic, Map<Integer, Long> before) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.deleteRecords(before.entrySet().stream()
                            .collect(Collectors.toMap(
                                    entry -> new TopicPartition(topic, entry.getKey()),
                                    entry -> RecordsToDelete.beforeOffset(entry.getValue()))))
                    .all()
                    .get();
        }
    }

    private KafkaConsumer<String, String> consumer(String group) {
        return isolated.closing(newConsumer(group));
    }

    private KafkaConsumer<String, String> newConsumer(String group) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", servers,
                        "group.id", group,
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "earliest",
                        "heartbeat.interval.ms", "50"),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static int assigned(KafkaConsumer<String, String> consumer) {
        consumer.poll(Duration.ofMillis(20));
        return consumer.assignment().size();
    }

    private static void await(String fact, Callable<Boolean> isTrue) {
        Awaitility.await(fact)
                .dontCatchUncaughtExceptions()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(60))
                .until(isTrue);
    }
}

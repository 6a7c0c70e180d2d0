package dev.streambook.unit2.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** A group that was away for longer than the topic keeps: what it reads when it is back, what it loses, and who says so. */
@Engines
class RetentionPictureTest {

    private static final int RECORDS = 10;
    private static final long COMMITTED = 3;
    private static final long KEPT_FROM = 6;
    private static final Duration POLL = Duration.ofMillis(100);

    private final String topic;
    private final KafkaBroker broker;

    RetentionPictureTest(KafkaBroker broker, Isolated isolated) {
        this.broker = broker;
        this.topic = isolated.topic("kept", 1);
    }

    /** @param lag what a monitor shows afterwards */
    private record Return(List<Long> read, long lag, Optional<String> error) {}

    @Test
    void the_table_of_a_late_group_shows_what_each_reset_loses() throws Exception {
        try (TopicWriter<String, String> writer = TopicWriter.ofText(broker.bootstrapServers())) {
            writer.writeValues(
                    topic,
                    IntStream.range(0, RECORDS).mapToObj(Integer::toString).toList());
        }
        List<String> resets = List.of("earliest", "latest", "none");
        for (String reset : resets) {
            try (KafkaConsumer<String, String> consumer = consumer(reset)) {
                consumer.commitSync(Map.of(partition(), new OffsetAndMetadata(COMMITTED)));
            }
        }
        deleteWhatIsTooOld();

        Map<String, Return> returns = new LinkedHashMap<>();
        for (String reset : resets) {
            returns.put(reset, comeBack(reset));
        }

        assertThat(returns.get("earliest")).isEqualTo(new Return(List.of(6L, 7L, 8L, 9L), 0, Optional.empty()));
        assertThat(returns.get("latest")).isEqualTo(new Return(List.of(), 0, Optional.empty()));
        assertThat(returns.get("none").error()).contains("OffsetOutOfRangeException");
        new PictureFile("docs/unit2/pictures/retention-against-lag.svg").keep(grid(returns));
    }

    private static Grid grid(Map<String, Return> returns) {
        Grid grid = Grid.of(
                "Ten records, 0 to 9; the group has committed 3; the log begins at 6 when it is back",
                "With earliest the group reads 6 to 9 and has lost three records. With latest it reads nothing and has lost seven."
                        + " In both cases its lag is 0 and there is no error. With none it gets an exception.",
                "auto.offset.reset",
                List.of("it reads", "not read", "its lag then", "it is told"));
        returns.forEach((reset, then) -> grid.row(
                reset,
                Grid.cell(
                        then.read().isEmpty() ? "nothing" : "%d to %d".formatted(first(then), RECORDS - 1), ink(then)),
                Grid.cell(
                        "%d of %d".formatted(RECORDS - COMMITTED - then.read().size(), RECORDS - COMMITTED),
                        then.error().isPresent() ? Ink.ORANGE : Ink.RED),
                Grid.cell("" + then.lag(), then.lag() == 0 ? Ink.RED : Ink.GREEN),
                then.error().isPresent() ? Grid.cell("an exception", Ink.GREEN) : Grid.cell("nothing", Ink.RED)));
        return grid;
    }

    private static long first(Return then) {
        return then.read().get(0);
    }

    private static Ink ink(Return then) {
        return then.read().isEmpty() ? Ink.RED : Ink.ORANGE;
    }

    /** Reads to the end, as the group does after its pause, and commits. */
    private Return comeBack(String reset) {
        List<Long> read = new ArrayList<>();
        Optional<String> error = Optional.empty();
        try (KafkaConsumer<String, String> consumer = consumer(reset)) {
            consumer.assign(List.of(partition()));
            while (consumer.position(partition()) < RECORDS) {
                consumer.poll(POLL).forEach(record -> read.add(record.offset()));
            }
            consumer.commitSync();
        } catch (InvalidOffsetException e) {
            error = Optional.of(e.getClass().getSimpleName());
        }
        return new Return(read, broker.topics().totalLag(group(reset), topic), error);
    }

    /** What the broker's cleaner does with segments whose records are older than the retention. */
    private void deleteWhatIsTooOld() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.deleteRecords(Map.of(partition(), RecordsToDelete.beforeOffset(KEPT_FROM)))
                    .all()
                    .get();
        }
    }

    private KafkaConsumer<String, String> consumer(String reset) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "group.id",
                        group(reset),
                        "enable.auto.commit",
                        "false",
                        "auto.offset.reset",
                        reset,
                        "fetch.max.wait.ms",
                        "10"),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private String group(String reset) {
        return topic + "-" + reset;
    }

    private TopicPartition partition() {
        return new TopicPartition(topic, 0);
    }
}

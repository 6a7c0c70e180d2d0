package dev.streambook.unit1;

import static java.util.stream.Collectors.joining;

import dev.streambook.engine.TemporaryFolder;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.unit1.play.BatchTable;
import dev.streambook.unit1.play.Evening;
import dev.streambook.unit1.play.EventLog;
import dev.streambook.unit1.play.StreamTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.spark.sql.SparkSession;

/**
 * 1.0 Play: docs/unit1/1.0-play.md. One evening of set-top boxes on its way through a Kafka log, counted by the hour as a
 * stream and as a batch.
 */
public final class Play {

    private Play() {}

    public static void main(String[] args) throws IOException {
        Path directory = TemporaryFolder.create("play-");
        try (KafkaBroker broker = KafkaBroker.start();
                LocalSpark spark = LocalSpark.start(directory)) {
            broker.createTopic("events", EventLog.PARTITIONS);
            show(new EventLog(broker.bootstrapServers(), "events"), spark.session(), System.out::println);
        } finally {
            FileUtils.deleteQuietly(directory.toFile());
        }
    }

    /**
     * Shows the evening.
     *
     * @param log exists and is empty
     * @return events by the hour, of the stream and of the batch
     */
    static List<SortedMap<Instant, Long>> show(EventLog log, SparkSession spark, Consumer<String> out) {
        out.accept("1. The boxes send; in the order of arrival:");
        out.accept("  arrived   happened");
        Evening evening = Evening.ofFewHomes();
        evening.lines().forEach(line -> out.accept("  " + Evening.shown(line)));

        log.append(evening.lines());
        var records = log.read();
        out.accept("2. A log keeps it:");
        records.forEach((partition, lines) ->
                out.accept("  partition %d: %2d records of %s".formatted(partition, lines.size(), users(lines))));

        out.accept("3. A stream counts it, an event at a time:");
        StreamTable stream = new StreamTable();
        records.forEach((partition, lines) -> {
            lines.forEach(record -> stream.add(record.value()));
            out.accept("  %s  when partition %d is read".formatted(shown(stream.hours()), partition));
        });
        out.accept("  left out: %d duplicates, %d broken".formatted(stream.duplicates(), stream.broken()));

        out.accept("4. A batch counts it, all at once:");
        SortedMap<Instant, Long> batch = BatchTable.of(values(records.values()), spark);
        out.accept("  " + shown(batch));
        return List.of(stream.hours(), batch);
    }

    private static String users(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> "user " + new String(record.key(), StandardCharsets.UTF_8))
                .distinct()
                .sorted()
                .collect(joining(", "));
    }

    private static List<byte[]> values(Collection<List<ConsumerRecord<byte[], byte[]>>> partitions) {
        return partitions.stream()
                .flatMap(List::stream)
                .map(ConsumerRecord::value)
                .toList();
    }

    /** {@code 18h 10, 19h 4}. */
    private static String shown(SortedMap<Instant, Long> hours) {
        return hours.entrySet().stream()
                .map(hour -> "%sh %2d".formatted(hour.getKey().toString().substring(11, 13), hour.getValue()))
                .collect(joining("  "));
    }
}

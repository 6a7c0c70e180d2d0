package dev.streambook.unit4.archive;

import dev.streambook.unit4.log.TopicNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * All that the archive is told from outside.
 *
 * @param kafka settings of every Kafka client by their Kafka names; {@code bootstrap.servers} at least
 * @param folder of the Parquet files; it and the checkpoints belong together: delete both or none
 * @param checkpoints where the queries note how far they are
 * @param trigger from the start of one micro-batch to the start of the next, at least; each makes one file
 * @param recordsPerBatch how many records a micro-batch takes at most, so that catching up needs no more memory
 */
public record ArchiveSettings(
        Map<String, String> kafka,
        TopicNames topics,
        Path folder,
        Path checkpoints,
        Duration trigger,
        long recordsPerBatch) {

    public ArchiveSettings {
        kafka = Map.copyOf(kafka);
        if (trigger.isNegative()) {
            throw new IllegalArgumentException(
                    "archive.trigger is %s; expected PT0S or more; set archive.trigger".formatted(trigger));
        }
        if (recordsPerBatch < 1) {
            throw new IllegalArgumentException(
                    "archive.records-per-batch is %d; expected 1 or more".formatted(recordsPerBatch));
        }
    }

    /** A batch each 5 s of at most 500,000 records, in folders {@code events} and {@code checkpoints}. */
    public static ArchiveSettings in(Path root, String bootstrapServers, TopicNames topics) {
        return new ArchiveSettings(
                Map.of("bootstrap.servers", bootstrapServers),
                topics,
                root.resolve("events"),
                root.resolve("checkpoints"),
                Duration.ofSeconds(5),
                500_000);
    }

    /** For the constructors of Kafka's clients. */
    Map<String, Object> clientSettings() {
        return new HashMap<>(kafka);
    }

    /** For Spark's Kafka source and sink. */
    Map<String, String> sparkOptions() {
        Map<String, String> options = new HashMap<>();
        kafka.forEach((name, value) -> options.put("kafka." + name, value));
        return options;
    }
}

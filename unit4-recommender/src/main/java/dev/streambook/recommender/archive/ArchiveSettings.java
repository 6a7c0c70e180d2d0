package dev.streambook.recommender.archive;

import dev.streambook.recommender.settings.MicroBatches;
import dev.streambook.recommender.topics.TopicNames;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Everything that the archive is told from outside.
 *
 * @param kafka settings of every Kafka client by their Kafka names; {@code bootstrap.servers} at least
 * @param folder of the Parquet files; it and the checkpoints belong together: delete both or none
 * @param checkpoints where the queries note how far they are
 */
public record ArchiveSettings(
        Map<String, String> kafka, TopicNames topics, Path folder, Path checkpoints, MicroBatches microBatches) {

    public ArchiveSettings {
        kafka = Map.copyOf(kafka);
    }

    /** In the folders {@code events} and {@code checkpoints} of {@code root}. */
    public static ArchiveSettings in(
            Path root, Map<String, String> kafka, TopicNames topics, MicroBatches microBatches) {
        return new ArchiveSettings(kafka, topics, root.resolve("events"), root.resolve("checkpoints"), microBatches);
    }

    /** For the constructors of Kafka's clients. */
    Map<String, Object> clientSettings() {
        return new HashMap<>(kafka);
    }
}

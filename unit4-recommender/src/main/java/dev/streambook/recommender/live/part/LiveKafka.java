package dev.streambook.recommender.live.part;

import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.engine.kafka.Topics;
import dev.streambook.recommender.live.process.Shutdown;
import dev.streambook.recommender.model.ModelFollower;
import dev.streambook.recommender.topics.KafkaClients;
import dev.streambook.recommender.topics.TopicNames;
import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelCodec;
import dev.streambook.unit4.ModelRegistry;
import dev.streambook.workbook.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The brokers of a run and its topics.
 *
 * @param connection settings of every client by their Kafka names; {@code bootstrap.servers} at least
 * @param offsets asks them for offsets
 */
public record LiveKafka(Map<String, String> connection, TopicNames topics, KafkaClients clients, KafkaOffsets offsets) {

    public static LiveKafka on(Map<String, String> connection, LiveSettings settings, Shutdown shutdown) {
        return new LiveKafka(
                connection,
                settings.topics,
                new KafkaClients(new HashMap<>(connection)),
                shutdown.add("offsets", new KafkaOffsets(connection)));
    }

    /**
     * Creates the topics that are missing, and returns their names.
     *
     * @throws IllegalStateException if no broker answers within 30 s
     */
    public List<String> createTopics(int eventPartitions) {
        try (Topics cluster = new Topics(connection)) {
            Set<String> kept = cluster.names();
            List<NewTopic> missing = topics.newTopics(eventPartitions).stream()
                    .filter(topic -> !kept.contains(topic.name()))
                    .toList();
            cluster.create(missing);
            return missing.stream().map(NewTopic::name).toList();
        }
    }

    /**
     * Follows topic {@code model}; it has begun to.
     *
     * @param registry 4.7
     * @param margins by which a model may be worse than the one before it
     */
    public ModelFollower models(Answer<ModelRegistry> registry, Margins margins, Shutdown shutdown) {
        ModelFollower models = shutdown.add(
                "model follower",
                new ModelFollower(clients, topics.model(), registry.create(new ModelCodec(), margins)));
        models.start();
        return models;
    }

    /** {@code host:port}, several separated by commas. */
    public String bootstrapServers() {
        return connection.get("bootstrap.servers");
    }

    /** All records of a topic that are committed now. */
    public List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
        return TopicReader.ofBytes(bootstrapServers()).readCommitted().read(topic);
    }

    /** Records in topic {@code events}. */
    public long storedEvents() {
        return offsets.end(topics.events()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}

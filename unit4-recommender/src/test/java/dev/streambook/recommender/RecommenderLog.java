package dev.streambook.recommender;

import static org.awaitility.Awaitility.await;

import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.event.EventJson;
import dev.streambook.event.ViewingEvent;
import dev.streambook.recommender.topics.KafkaClients;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.recommender.topics.TopicNames;
import dev.streambook.recommender.topics.UserVectorCodec;
import dev.streambook.unit4.UserVector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The topics of one recommender of its own, on a broker that tests share. */
public record RecommenderLog(KafkaBroker broker, TopicNames topics, KafkaClients clients) {

    public static final int PARTITIONS = 2;

    /** With all topics. */
    public static RecommenderLog in(KafkaBroker broker, Isolated isolated) {
        return create(broker, isolated, topic -> true);
    }

    /** With these topics only, named as in {@link TopicNames#standard()}: creating them is what costs time. */
    public static RecommenderLog in(KafkaBroker broker, Isolated isolated, String... topics) {
        return create(broker, isolated, Set.of(topics)::contains);
    }

    private static RecommenderLog create(KafkaBroker broker, Isolated isolated, Predicate<String> wanted) {
        TopicNames.standard().newTopics(PARTITIONS).stream()
                .filter(topic -> wanted.test(topic.name()))
                .forEach(topic -> isolated.topic(topic.name(), topic.numPartitions(), topic.configs()));
        return new RecommenderLog(
                broker, TopicNames.named(isolated::name), new KafkaClients(broker.bootstrapServers()));
    }

    /** Names a consumer group that no other test has. */
    public String group() {
        return topics.events() + ".speed";
    }

    public void writeEvents(Collection<? extends ViewingEvent> events) {
        try (TopicWriter<byte[], byte[]> writer = TopicWriter.ofBytes(broker.bootstrapServers())) {
            writer.write(events.stream()
                    .map(event -> new ProducerRecord<>(
                            topics.events(), bytes(Integer.toString(event.user())), EventJson.write(event)))
                    .toList());
        }
    }

    public void write(String topic, String key, String value) {
        try (TopicWriter<byte[], byte[]> writer = TopicWriter.ofBytes(broker.bootstrapServers())) {
            writer.write(topic, bytes(key), value == null ? null : bytes(value));
        }
    }

    public List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
        return TopicReader.ofBytes(broker.bootstrapServers()).readCommitted().read(topic);
    }

    /** The last record of each user who has not been forgotten. */
    public SortedMap<Integer, UserVector> userVectors() {
        SortedMap<Integer, UserVector> users = new TreeMap<>();
        committed(topics.userVectors()).forEach(record -> {
            int user = Integer.parseInt(new String(record.key(), StandardCharsets.UTF_8));
            if (record.value() == null) {
                users.remove(user);
            } else {
                users.put(user, UserVectorCodec.read(record.value()));
            }
        });
        return users;
    }

    /** The last counts of each instance, summed. */
    public StageAudit audit(String stage) {
        Map<String, StageAudit> last = new HashMap<>();
        committed(topics.audit())
                .forEach(record -> last.put(
                        new String(record.key(), StandardCharsets.UTF_8), StageAudit.fromJson(record.value())));
        return last.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(stage + "/"))
                .map(Map.Entry::getValue)
                .reduce(StageAudit.none(stage), StageAudit::plus);
    }

    /** Waits until the group has committed all events that are there now. */
    public void awaitAllEventsCommittedBy(String group) {
        await("all events are committed by " + group)
                .dontCatchUncaughtExceptions()
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(30))
                .until(() -> broker.topics().totalLag(group, topics.events()) == 0);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

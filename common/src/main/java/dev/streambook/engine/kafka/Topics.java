package dev.streambook.engine.kafka;

import static dev.streambook.engine.Patience.await;

import dev.streambook.engine.Patience;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.MetadataRecoveryStrategy;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The facts of a Kafka cluster: which topics there are, where they end, how far a group has come.
 *
 * <p>Works with any cluster, the embedded one and a real one. Thread safe. A call waits at most 30 s for the cluster and
 * then fails with an {@link IllegalStateException} that says what was asked.
 */
public final class Topics implements AutoCloseable {

    private static final Comparator<TopicPartition> BY_PARTITION =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

    private final Admin admin;

    /** @param bootstrapServers {@code host:port}, several separated by commas */
    public Topics(String bootstrapServers) {
        this(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** @param connection settings by their Kafka names: {@code bootstrap.servers}, and security if needed */
    public Topics(Map<String, ?> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        // A client knows the brokers of the last answer. If those are gone and others are back, it starts again.
        settings.put(AdminClientConfig.METADATA_RECOVERY_STRATEGY_CONFIG, MetadataRecoveryStrategy.REBOOTSTRAP.name);
        this.admin = Admin.create(settings);
    }

    /**
     * Creates a topic and returns when every partition has a leader, so a client may use it at once.
     *
     * @param settings topic settings by their Kafka names, such as {@code cleanup.policy}
     * @throws IllegalStateException if the topic exists, or Kafka refuses the name or a setting
     */
    public void create(String name, int partitions, Map<String, String> settings) {
        create(List.of(new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings)));
    }

    /** The same for several topics in one request. */
    public void create(Collection<NewTopic> topics) {
        List<String> names = topics.stream().map(NewTopic::name).toList();
        await(
                admin.createTopics(topics).all(),
                "create " + (names.size() == 1 ? "topic " : "topics ") + String.join(", ", names));
        names.forEach(name ->
                Patience.untilEngine("every partition of new topic " + name + " has a leader", () -> hasLeaders(name)));
    }

    /**
     * Deletes topics with all their records, and returns when {@link #names} has none of them: the controller answers before
     * the brokers have heard of it. A name that does not exist is passed over.
     */
    public void delete(Collection<String> names) {
        Set<String> present = names();
        present.retainAll(names);
        await(admin.deleteTopics(present).all(), "delete topics " + present);
        Patience.untilEngine("topics " + present + " are gone", () -> Collections.disjoint(names(), present));
    }

    /** All topics but Kafka's internal ones. */
    public Set<String> names() {
        return await(admin.listTopics().names(), "list the topics");
    }

    public int partitions(String topic) {
        return await(description(topic), "describe topic " + topic).partitions().size();
    }

    /** The broker that leads a partition; empty while there is none. */
    public Optional<Integer> leader(TopicPartition partition) {
        return Optional.ofNullable(info(partition).leader())
                .filter(leader -> !leader.isEmpty())
                .map(Node::id);
    }

    /** The brokers whose copy of a partition is in sync, the leader's among them. */
    public Set<Integer> inSync(TopicPartition partition) {
        return info(partition).isr().stream().map(Node::id).collect(Collectors.toSet());
    }

    private TopicPartitionInfo info(TopicPartition partition) {
        return await(description(partition.topic()), "describe topic " + partition.topic())
                .partitions()
                .get(partition.partition());
    }

    /** The offset after the last record of each partition; a transaction that is still open counts as written. */
    public SortedMap<TopicPartition, Long> endOffsets(String topic) {
        return endOffsets(topic, IsolationLevel.READ_UNCOMMITTED);
    }

    /** The offset up to which a reader of that isolation level can read now, by partition. */
    public SortedMap<TopicPartition, Long> endOffsets(String topic, IsolationLevel isolation) {
        return offsets(topic, OffsetSpec.latest(), isolation);
    }

    /** The offset of the first record that is still there, or the end where there is none, by partition. */
    public SortedMap<TopicPartition, Long> firstOffsets(String topic) {
        return offsets(topic, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
    }

    private SortedMap<TopicPartition, Long> offsets(String topic, OffsetSpec which, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> questions = IntStream.range(0, partitions(topic))
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(Function.identity(), partition -> which));
        SortedMap<TopicPartition, Long> offsets = new TreeMap<>(BY_PARTITION);
        await(admin.listOffsets(questions, new ListOffsetsOptions(isolation)).all(), "list the offsets of " + topic)
                .forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        return offsets;
    }

    /** The next offset that the group will read, by partition; a partition without a commit is absent. */
    public SortedMap<TopicPartition, Long> committed(String group) {
        SortedMap<TopicPartition, Long> committed = new TreeMap<>(BY_PARTITION);
        await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), "read the offsets of " + group)
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    /** Records written and not yet committed by the group, by partition; all of them where it has never committed. */
    public SortedMap<TopicPartition, Long> lag(String group, String topic) {
        Map<TopicPartition, Long> committed = committed(group);
        SortedMap<TopicPartition, Long> lag = endOffsets(topic);
        lag.replaceAll((partition, end) -> end - committed.getOrDefault(partition, 0L));
        return lag;
    }

    /** The sum of {@link #lag}. */
    public long totalLag(String group, String topic) {
        return lag(group, topic).values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        admin.close(Patience.LIMIT);
    }

    /**
     * The broker learns of a new topic a moment after its controller has made it, and takes up the lead a moment after
     * that. A producer that came in between could get its first batch refused and its second one stored, and then never
     * the first. With several brokers one may know the topic when another one has not heard of it yet.
     */
    private boolean hasLeaders(String topic) throws InterruptedException, ExecutionException {
        try {
            boolean named = description(topic).get().partitions().stream()
                    .map(TopicPartitionInfo::leader)
                    .allMatch(leader -> leader != null && !leader.isEmpty());
            return named && endOffsets(topic).size() == partitions(topic); // asked of the leaders themselves
        } catch (ExecutionException | IllegalStateException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    private KafkaFuture<TopicDescription> description(String topic) {
        return admin.describeTopics(List.of(topic)).topicNameValues().get(topic);
    }
}

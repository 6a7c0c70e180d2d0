package dev.streambook.recommender.storm;

import dev.streambook.recommender.topics.KafkaClients;
import dev.streambook.recommender.topics.PoisonHandlers;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.unit2.DeadLetterTopic;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.storm.kafka.spout.KafkaSpoutMessageId;
import org.apache.storm.kafka.spout.KafkaTupleListener;
import org.apache.storm.task.TopologyContext;

/**
 * Writes a record that failed too often to the dead letters, by exercise 2.11, before the spout acknowledges it: left to itself the spout
 * would drop it without a word. The bytes are read from the log again, so nothing is kept for this case.
 *
 * <p>Runs in the spout's thread and waits for Kafka. If the letter cannot be stored it throws, which ends the worker: the
 * record then comes again after the restart.
 */
final class GivenUpRecords implements KafkaTupleListener {

    private static final long serialVersionUID = 1L;

    static final String STAGE = "storm-spout";

    private final TopologySettings settings;
    private final StormExercises exercises;
    private transient KafkaClients clients;
    private transient StageAudit audit;
    private transient byte[] auditKey;

    GivenUpRecords(TopologySettings settings, StormExercises exercises) {
        this.settings = settings;
        this.exercises = exercises;
    }

    @Override
    public void open(Map<String, Object> conf, TopologyContext context) {
        clients = new KafkaClients(settings.source().clientSettings());
        audit = StageAudit.none(STAGE);
        auditKey = audit.key(context.getThisTaskIndex());
    }

    @Override
    public void onMaxRetryReached(KafkaSpoutMessageId id) {
        String reason = "failed %d times; expected to be processed within %d retries"
                .formatted(id.numFails(), settings.replay().retries());
        ConsumerRecord<byte[], byte[]> record = read(id.getTopicPartition(), id.offset());
        audit = audit.plusDeadLettered();
        try (Producer<byte[], byte[]> producer = clients.producer()) {
            DeadLetterTopic letters =
                    new DeadLetterTopic(producer, settings.topics().deadLetters(), STAGE);
            PoisonHandlers.of(exercises.poison()).of(letters).setAside(record, reason);
            store(producer, new ProducerRecord<>(settings.topics().audit(), auditKey, audit.toJson()));
        }
    }

    @Override
    public void onEmit(List<Object> tuple, KafkaSpoutMessageId id) {}

    @Override
    public void onAck(KafkaSpoutMessageId id) {}

    @Override
    public void onPartitionsReassigned(Collection<TopicPartition> partitions) {}

    @Override
    public void onRetry(KafkaSpoutMessageId id) {}

    private ConsumerRecord<byte[], byte[]> read(TopicPartition partition, long offset) {
        try (Consumer<byte[], byte[]> consumer = clients.reader(IsolationLevel.READ_COMMITTED)) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, offset);
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(10))) {
                return record;
            }
        }
        throw new IllegalStateException(
                "record %s@%d did not come within 10 s; expected it in the log".formatted(partition, offset));
    }

    private static void store(Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> counts) {
        try {
            producer.send(counts).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the counts of dead letters could not be stored: "
                            + e.getCause().getMessage(),
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the counts of dead letters were being stored", e);
        }
    }
}

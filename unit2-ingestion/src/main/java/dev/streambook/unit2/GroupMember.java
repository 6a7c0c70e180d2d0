package dev.streambook.unit2;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A member of a consumer group that handles records one by one and commits after every so many of them. How it gives
 * partitions away is its listener's business, which is exercise 2.10.
 */
public final class GroupMember {

    /** Makes the listener of one run. */
    @FunctionalInterface
    public interface Listeners {
        SafeListener of(Consumer<?, ?> consumer, Progress progress, Duration maxPollInterval);
    }

    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Map<String, Object> connection;
    private final String topic;
    private final RecordHandler handler;
    private final int commitEvery;
    private final Listeners listeners;

    /**
     * @param connection consumer settings, with {@code bootstrap.servers}, {@code group.id} and {@code max.poll.interval.ms}
     * @param commitEvery records between two commits, 1 or more
     */
    public GroupMember(
            Map<String, Object> connection, String topic, RecordHandler handler, int commitEvery, Listeners listeners) {
        this.connection = Map.copyOf(connection);
        this.topic = topic;
        this.handler = handler;
        this.commitEvery = commitEvery;
        this.listeners = listeners;
    }

    /** Handles records until {@code stop}, asked before each poll, says true; then leaves the group. */
    public void run(BooleanSupplier stop) {
        try (Consumer<String, byte[]> consumer = open()) {
            Run run = new Run(consumer);
            consumer.subscribe(List.of(topic), run.listener);
            while (!stop.getAsBoolean()) {
                run.poll();
            }
        }
    }

    private Consumer<String, byte[]> open() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private final class Run {

        private final Consumer<String, byte[]> consumer;
        private final Progress progress = new Progress();
        private final SafeListener listener;
        private long polled;
        private int uncommitted;

        Run(Consumer<String, byte[]> consumer) {
            int maxPollMillis = (int) connection.get(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG);
            this.consumer = consumer;
            this.listener = listeners.of(consumer, progress, Duration.ofMillis(maxPollMillis));
        }

        void poll() {
            polled = System.nanoTime();
            ConsumerRecords<String, byte[]> batch = consumer.poll(PATIENCE);
            Map<TopicPartition, Long> next = new HashMap<>();
            batch.partitions()
                    .forEach(partition ->
                            next.put(partition, batch.records(partition).get(0).offset()));
            for (ConsumerRecord<String, byte[]> record : batch) {
                if (!mayHandle()) {
                    next.forEach(consumer::seek); // should the partitions be ours all the same, we go on here
                    return;
                }
                handle(record);
                next.put(Progress.partition(record), record.offset() + 1);
            }
        }

        private boolean mayHandle() {
            return listener.mayHandle(Duration.ofNanos(System.nanoTime() - polled));
        }

        private void handle(ConsumerRecord<String, byte[]> record) {
            handler.handle(record);
            progress.done(record);
            uncommitted++;
            if (uncommitted >= commitEvery && mayHandle()) {
                commit();
            }
        }

        private void commit() {
            Map<TopicPartition, ?> done = progress.offsets();
            try {
                consumer.commitSync(progress.offsets());
                progress.forget(done.keySet());
                uncommitted = 0;
            } catch (CommitFailedException | RebalanceInProgressException givenUp) {
                uncommitted = commitEvery; // the next poll tells the listener, and commits or forgets
            }
        }
    }
}

package dev.streambook.recommender.topics.follow;

import dev.streambook.recommender.topics.KafkaClients;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows whole topics from their beginning for as long as it lives, on one thread of its own, committed records only.
 *
 * <p>No group, no commit: whoever starts again reads everything again, so what is built from the records is always the
 * log's own content. A record that the reader cannot understand or handle is logged, counted and passed over: none may end it. The partitions are
 * those that exist at the start.
 */
public final class TopicFollower implements FollowerProgress, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;
    private final Collection<String> topics;
    private final RecordReader reader;
    private final Thread thread;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final AtomicLong unreadable = new AtomicLong();
    private volatile boolean open = true;
    private volatile long lag;
    private volatile String failure;

    /** @param name the thread's name, which stands in the log */
    public TopicFollower(String name, KafkaClients clients, Collection<String> topics, RecordReader reader) {
        this.consumer = clients.reader(IsolationLevel.READ_COMMITTED);
        this.topics = List.copyOf(topics);
        this.reader = reader;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    /** Begins to read. At most once. */
    public void start() {
        thread.start();
    }

    @Override
    public boolean isCaughtUp() {
        return caughtUp.getCount() == 0;
    }

    /** Waits until {@link #isCaughtUp()}; false if the limit passes first. */
    public boolean awaitCaughtUp(Duration limit) throws InterruptedException {
        return caughtUp.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * The same for those who cannot go on before.
     *
     * @throws IllegalStateException if that takes longer than the limit, or the topics cannot be read
     */
    public void requireCaughtUp(Duration limit) {
        try {
            if (!awaitCaughtUp(limit)) {
                throw new IllegalStateException("topic %s was not read to its end within %s: %s"
                        .formatted(String.join(", ", topics), limit, failure().orElse("no failure is known")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it waited for topic " + String.join(", ", topics), e);
        }
    }

    @Override
    public long lag() {
        return lag;
    }

    @Override
    public long unreadable() {
        return unreadable.get();
    }

    @Override
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        consumer.wakeup();
        if (thread.getState() == Thread.State.NEW) {
            consumer.close();
        } else {
            thread.join();
        }
    }

    private void run() {
        try (consumer) {
            List<TopicPartition> partitions =
                    topics.stream().flatMap(this::partitionsOf).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            follow(partitions, consumer.endOffsets(partitions));
        } catch (WakeupException closing) {
            LOG.debug("{} closes", thread.getName());
        } catch (RuntimeException e) {
            failure = e.toString();
            LOG.error("{} stopped reading {}", thread.getName(), topics, e);
        }
    }

    private void follow(List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        while (open) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                hand(record);
            }
            if (!isCaughtUp() && partitions.stream().allMatch(p -> consumer.position(p) >= ends.get(p))) {
                caughtUp.countDown();
            }
            lag = partitions.stream()
                    .map(consumer::currentLag)
                    .filter(OptionalLong::isPresent)
                    .mapToLong(OptionalLong::getAsLong)
                    .sum();
        }
    }

    private void hand(ConsumerRecord<byte[], byte[]> record) {
        try {
            reader.read(record);
        } catch (RuntimeException e) {
            unreadable.incrementAndGet();
            LOG.warn("passed over {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), e.getMessage());
        }
    }

    private Stream<TopicPartition> partitionsOf(String topic) {
        var infos = consumer.partitionsFor(topic);
        if (infos == null || infos.isEmpty()) {
            throw new IllegalStateException(
                    "topic %s does not exist; expected it to be created before the start".formatted(topic));
        }
        return infos.stream().map(info -> new TopicPartition(topic, info.partition()));
    }
}

package dev.streambook.recommender.speed;

import dev.streambook.recommender.model.CurrentModel;
import dev.streambook.recommender.topics.KafkaClients;
import dev.streambook.recommender.topics.TopicNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Events in, user vectors out, exactly once for readers of committed records; see the package.
 *
 * <p>Several instances share the partitions of topic {@code events} as one consumer group, and each instance shares its
 * own among its threads. A failed task is made anew from the log after a moment; it is counted and its reason is kept.
 */
public final class SpeedLayer implements AutoCloseable {

    private final SpeedLog log;
    private final List<SpeedThread> threads;

    /**
     * @param models the model to solve against; before the first one, histories are kept and no vectors are written
     */
    public SpeedLayer(
            KafkaClients clients,
            TopicNames topics,
            SpeedSettings settings,
            CurrentModel models,
            SpeedExercises parts) {
        this.log = SpeedLog.of(clients, topics);
        this.threads = IntStream.range(0, settings.threads())
                .mapToObj(number -> new SpeedThread(number, log, settings, models, parts))
                .toList();
    }

    /** Begins to work. At most once. */
    public void start() {
        log.follower().start();
        threads.forEach(SpeedThread::start);
    }

    /** Makes each thread's next transaction fail: its records are written then, and not committed. */
    public void crash() {
        threads.forEach(SpeedThread::crash);
    }

    /** How often a task failed and was made anew. */
    public long restarts() {
        return threads.stream().mapToLong(SpeedThread::restarts).sum();
    }

    /** Why tasks failed last, one reason a thread; empty if none has failed. */
    public List<String> lastFailures() {
        return threads.stream()
                .map(SpeedThread::lastFailure)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether every thread is still there; one that met an {@link Error} is not. */
    public boolean isAlive() {
        return threads.stream().allMatch(SpeedThread::isAlive);
    }

    /** Users that wait to be moved to the current model. */
    public int staleUsers() {
        return threads.stream().mapToInt(SpeedThread::staleUsers).sum();
    }

    /** Finishes the batches in hand and leaves the group. */
    @Override
    public void close() throws InterruptedException {
        threads.forEach(SpeedThread::stop);
        for (SpeedThread thread : threads) {
            thread.join();
        }
        log.follower().close();
    }
}

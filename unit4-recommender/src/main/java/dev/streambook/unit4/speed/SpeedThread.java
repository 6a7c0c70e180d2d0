package dev.streambook.unit4.speed;

import dev.streambook.unit4.log.KafkaClients;
import dev.streambook.unit4.log.TopicNames;
import dev.streambook.unit4.model.CurrentModel;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs exercise 2.12 with one {@link SpeedTask} after the other: the next begins, from the log, when the one before has failed. */
final class SpeedThread {

    private static final Logger LOG = LoggerFactory.getLogger(SpeedThread.class);
    private static final long PAUSE_MILLIS = 500;

    private final String transactionalId;
    private final KafkaClients clients;
    private final TopicNames topics;
    private final SpeedSettings settings;
    private final CurrentModel models;
    private final SpeedParts parts;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private volatile SpeedTask task;
    private volatile long restarts;
    private volatile String lastFailure;

    SpeedThread(
            int number,
            KafkaClients clients,
            TopicNames topics,
            SpeedSettings settings,
            CurrentModel models,
            SpeedParts parts) {
        this.transactionalId = "%s-%s-%d".formatted(settings.group(), settings.instance(), number);
        this.clients = clients;
        this.topics = topics;
        this.settings = settings;
        this.models = models;
        this.parts = parts;
        this.thread = new Thread(this::run, transactionalId);
        this.thread.setDaemon(true);
        this.thread.setUncaughtExceptionHandler((died, error) -> LOG.error("{} died", died.getName(), error));
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopped.countDown();
    }

    void join() throws InterruptedException {
        thread.join();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    int staleUsers() {
        SpeedTask current = task;
        return current == null ? 0 : current.staleUsers();
    }

    long restarts() {
        return restarts;
    }

    Optional<String> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }

    private void run() {
        try {
            while (!isStopped(0)) {
                runOneTask();
            }
        } catch (InterruptedException e) {
            LOG.info("{} was interrupted and ends", transactionalId);
        }
    }

    private void runOneTask() throws InterruptedException {
        StateRestore restore = new StateRestore(clients, topics, settings, parts.keys());
        task = new SpeedTask(topics, models, parts, restore, settings.solvesPerBatch());
        try {
            parts.copies()
                    .of(clients.copying(settings.group(), settings.batch()), transactionalId, topics.events(), task)
                    .run(() -> stopped.getCount() == 0);
        } catch (RuntimeException e) {
            restarts++;
            lastFailure = e.toString();
            LOG.error("{} failed and starts anew from the log", transactionalId, e);
            isStopped(PAUSE_MILLIS);
        }
    }

    private boolean isStopped(long waitMillis) throws InterruptedException {
        return stopped.await(waitMillis, TimeUnit.MILLISECONDS);
    }
}

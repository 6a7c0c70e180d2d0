package dev.streambook.recommender.speed;

import dev.streambook.recommender.model.CurrentModel;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs exercise 2.12 with one {@link SpeedTask} after the other: the next begins, from the log, when the one before has failed. */
final class SpeedThread {

    private static final Logger LOG = LoggerFactory.getLogger(SpeedThread.class);
    private static final long PAUSE_MILLIS = 500;

    private final String transactionalId;
    private final SpeedLog log;
    private final SpeedSettings settings;
    private final CurrentModel models;
    private final SpeedExercises parts;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicBoolean doomed = new AtomicBoolean();
    private final Thread thread;
    private volatile SpeedTask task;
    private volatile long restarts;
    private volatile String lastFailure;

    SpeedThread(int number, SpeedLog log, SpeedSettings settings, CurrentModel models, SpeedExercises parts) {
        this.transactionalId = settings.group() + "-" + settings.instance() + "-" + number;
        this.log = log;
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

    /** Its next transaction fails, before it is committed. */
    void crash() {
        doomed.set(true);
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
        StateRestore restore = new StateRestore(log, settings, parts);
        task = new SpeedTask(log, models, parts, restore, settings.transaction().solves());
        try {
            parts.copies()
                    .of(
                            log.clients()
                                    .copying(
                                            settings.group(),
                                            settings.transaction().events()),
                            transactionalId,
                            log.topics().events(),
                            new CrashableTransform(task, doomed))
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

package dev.streambook.recommender.batch;

import dev.streambook.unit4.Model;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a model trained and published when the archive has grown enough, when the last training was long ago, or when told. One
 * thread does both, so there are never two trainings at a time.
 *
 * <p>A training that fails is counted and its reason kept; the model before it stays in use. It is tried again when the
 * archive has grown as if it had succeeded, or when told.
 *
 * <p>The same thread keeps the archive's files in order, so that none changes while a training reads it.
 */
public final class RetrainSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RetrainSchedule.class);

    private final ModelTraining training;
    private final ModelSink sink;
    private final LongSupplier archived;
    private final Runnable upkeep;
    private final RetrainSettings settings;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "retrain"));
    private final Clock clock;
    private volatile RetrainStatus status = RetrainStatus.none();
    private volatile boolean heldBack;
    private long next;
    private Instant lastBegun;

    /**
     * @param archived how many events the archive holds now; asked in the schedule's thread
     * @param upkeep of the archive's files; called in the schedule's thread at each look at the archive, after the training if
     *     one is due
     */
    public RetrainSchedule(
            ModelTraining training,
            ModelSink sink,
            LongSupplier archived,
            Runnable upkeep,
            RetrainSettings settings,
            Clock clock) {
        this.training = training;
        this.sink = sink;
        this.archived = archived;
        this.upkeep = upkeep;
        this.settings = settings;
        this.next = settings.firstAfter();
        this.clock = clock;
        this.lastBegun = clock.instant();
    }

    /** Begins to look at the archive. At most once. */
    public void start() {
        long millis = settings.checkEvery().toMillis();
        thread.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    /**
     * Has a model trained at once, or after the training that runs. The result is completed when it is published, or with
     * what prevented that.
     */
    public CompletableFuture<Model> retrainNow() {
        return CompletableFuture.supplyAsync(this::trainAndPublish, thread);
    }

    /**
     * While it is held, growth alone begins no training. Hold it while the archive is about to have all there will be: a model
     * of a part would soon be made again. A training that was asked for, or that is due by age, begins anyway.
     */
    public void holdBack(boolean held) {
        heldBack = held;
    }

    public RetrainStatus status() {
        return status;
    }

    /** Interrupts a training that runs; nothing of it is published. */
    @Override
    public void close() {
        thread.shutdownNow();
        awaitEnd(thread);
    }

    private void look() {
        trainIfDue();
        keepUp();
    }

    /** An exception that left this method would end the schedule. */
    private void keepUp() {
        try {
            upkeep.run();
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warn("the archive's files stay as they are: {}", e.getMessage());
            }
        }
    }

    /** Nor must one leave this method. */
    private void trainIfDue() {
        try {
            long events = archived.getAsLong();
            if (events >= next && !heldBack || events >= settings.firstAfter() && isOld()) {
                trainAndPublish();
            }
        } catch (RuntimeException e) {
            LOG.warn("no new model, the one before stays: {}", e.getMessage());
        }
    }

    private boolean isOld() {
        return !clock.instant().isBefore(lastBegun.plus(settings.atLeastEvery()));
    }

    private Model trainAndPublish() {
        lastBegun = clock.instant();
        long events = archived.getAsLong();
        next = Math.max(settings.firstAfter(), (long) Math.ceil(events * (1 + settings.growth())));
        status = status.begun();
        try {
            Model model = training.train(sink);
            sink.publish(model);
            status = status.published(model.version());
            return model;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            status = status.failed("interrupted");
            throw new IllegalStateException("interrupted while a model was being published", e);
        } catch (RuntimeException e) {
            status = status.failed(e.getMessage());
            throw e;
        }
    }

    private static void awaitEnd(ExecutorService thread) {
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("a training goes on after 10 s; expected it to end when interrupted");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

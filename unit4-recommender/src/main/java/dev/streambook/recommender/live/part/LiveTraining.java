package dev.streambook.recommender.live.part;

import dev.streambook.recommender.batch.BatchTrainer;
import dev.streambook.recommender.batch.ModelSink;
import dev.streambook.recommender.batch.PlaysPublisher;
import dev.streambook.recommender.batch.RetrainSchedule;
import dev.streambook.recommender.batch.RetrainSettings;
import dev.streambook.recommender.batch.RetrainStatus;
import dev.streambook.recommender.history.ArchiveUpkeep;
import dev.streambook.recommender.model.ModelPublisher;
import dev.streambook.unit4.Model;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Trains as the archive grows, and once more when a bounded source has ended. */
public final class LiveTraining implements AutoCloseable {

    private final BatchTrainer trainer;
    private final PlaysPublisher plays;
    private final ArchiveUpkeep upkeep;
    private final LongSupplier archived;
    private final RetrainSchedule schedule;
    private volatile long begunWith;
    private volatile long covered;
    private volatile boolean closing;
    private long trainingsSeen;
    private boolean lastOneAsked;
    private long trainingsBefore = Long.MAX_VALUE;

    /** @param archived how many events the archive holds */
    LiveTraining(
            BatchTrainer trainer,
            PlaysPublisher plays,
            ArchiveUpkeep upkeep,
            ModelPublisher publisher,
            LongSupplier archived,
            RetrainSettings settings) {
        this.trainer = trainer;
        this.plays = plays;
        this.upkeep = upkeep;
        this.archived = archived;
        this.schedule = new RetrainSchedule(
                this::train, publisher::publish, archived, this::keepUp, settings, Clock.systemUTC());
    }

    void start() {
        schedule.start();
    }

    /** See {@link RetrainSchedule#holdBack}. */
    public void holdBack(boolean held) {
        schedule.holdBack(held);
    }

    /**
     * Whether the last training knew that many archived events; if not, one that does is asked for, once. If that one
     * fails, there is nothing more to wait for.
     */
    public boolean isTrainedOn(long events) {
        RetrainStatus status = schedule.status();
        if (status.running()) {
            return false;
        }
        if (covered < events && !lastOneAsked) {
            lastOneAsked = true;
            trainingsBefore = status.ended();
            schedule.retrainNow();
            return false;
        }
        return covered >= events || status.ended() > trainingsBefore;
    }

    /** The version published last. */
    public Optional<String> published() {
        return schedule.status().lastVersion();
    }

    /** What there is to tell of the trainings; it changes only when one begins or fails. A training that is ended fails. */
    public Optional<String> remark() {
        RetrainStatus status = schedule.status();
        if (closing) {
            return Optional.empty();
        }
        if (status.running()) {
            return Optional.of("training model %d on %,d archived events".formatted(status.ended() + 1, begunWith));
        }
        return status.failed() == 0
                ? Optional.empty()
                : status.lastFailure().map(reason -> "a training failed, the model before it stays: " + reason);
    }

    @Override
    public void close() {
        closing = true;
        schedule.close();
    }

    /** After each training what it has left out is taken out of the files, too; between two, files are merged. */
    private void keepUp() {
        long trainings = schedule.status().ended();
        if (trainings > trainingsSeen) {
            trainingsSeen = trainings;
            upkeep.leaveOutForgotten();
        }
        upkeep.mergeIfDue();
    }

    /** The plays come second, as nobody waits for them: those since the last batch are counted anyway. */
    private Model train(ModelSink early) throws InterruptedException {
        begunWith = archived.getAsLong();
        try {
            Model model = trainer.train(early);
            covered = begunWith;
            return model;
        } finally {
            if (!closing) {
                plays.publish();
            }
        }
    }
}

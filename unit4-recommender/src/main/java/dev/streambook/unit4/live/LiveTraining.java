package dev.streambook.unit4.live;

import dev.streambook.engine.LocalSpark;
import dev.streambook.unit1.RunningStats;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.PartFactory;
import dev.streambook.unit4.archive.EventArchive;
import dev.streambook.unit4.batch.BatchTrainer;
import dev.streambook.unit4.batch.PlaysPublisher;
import dev.streambook.unit4.batch.RetrainSchedule;
import dev.streambook.unit4.batch.RetrainSettings;
import dev.streambook.unit4.batch.RetrainStatus;
import dev.streambook.unit4.batch.TrainerSettings;
import dev.streambook.unit4.model.Model;
import dev.streambook.unit4.model.ModelPublisher;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Trains as the archive grows, and once more when a bounded source has ended. */
final class LiveTraining {

    private final BatchTrainer trainer;
    private final PlaysPublisher plays;
    private final LongSupplier archived;
    private final RetrainSchedule schedule;
    private volatile long covered;
    private boolean lastOneAsked;
    private long trainingsBefore = Long.MAX_VALUE;

    private LiveTraining(
            BatchTrainer trainer,
            PlaysPublisher plays,
            ModelPublisher publisher,
            LongSupplier archived,
            RetrainSettings settings) {
        this.trainer = trainer;
        this.plays = plays;
        this.archived = archived;
        this.schedule = new RetrainSchedule(this::train, publisher::publish, archived, settings);
    }

    static LiveTraining start(
            LocalSpark spark,
            Path archiveFolder,
            EventArchive archive,
            LiveSettings.Training settings,
            FoldIn foldIn,
            PartFactory<RunningStats> stats,
            PlaysPublisher plays,
            ModelPublisher publisher,
            Shutdown shutdown) {
        BatchTrainer trainer = new BatchTrainer(
                spark.newSession(), archiveFolder, trainerSettings(settings), foldIn, stats, Clock.systemUTC());
        RetrainSettings retrain = new RetrainSettings(
                settings.firstAfter(),
                settings.growth(),
                RetrainSettings.defaults().checkEvery());
        LiveTraining training = new LiveTraining(
                trainer, plays, publisher, () -> archive.audit().out(), retrain);
        shutdown.add("training", training.schedule);
        training.schedule.start();
        return training;
    }

    /**
     * Whether the last training knew that many archived events; if not, one that does is asked for, once. If that one
     * fails, there is nothing more to wait for.
     */
    boolean isTrainedOn(long events) {
        RetrainStatus status = schedule.status();
        if (status.running()) {
            return false;
        }
        if (covered < events && !lastOneAsked) {
            lastOneAsked = true;
            trainingsBefore = status.trained() + status.failed();
            schedule.retrainNow();
            return false;
        }
        return covered >= events || status.trained() + status.failed() > trainingsBefore;
    }

    /** The version published last. */
    Optional<String> published() {
        return schedule.status().lastVersion();
    }

    /** What there is to tell of the trainings. */
    Optional<String> remark() {
        RetrainStatus status = schedule.status();
        if (status.running()) {
            return Optional.of("training model %d on %,d archived events"
                    .formatted(status.trained() + status.failed() + 1, archived.getAsLong()));
        }
        return status.failed() == 0
                ? Optional.empty()
                : status.lastFailure().map(reason -> "a training failed, the model before it stays: " + reason);
    }

    private Model train() {
        long before = archived.getAsLong();
        plays.publish();
        Model model = trainer.train();
        covered = before;
        return model;
    }

    private static TrainerSettings trainerSettings(LiveSettings.Training settings) {
        TrainerSettings defaults = TrainerSettings.defaults();
        return new TrainerSettings(
                settings.rank(),
                settings.iterations(),
                settings.regularization(),
                settings.leastRatings(),
                settings.seed(),
                defaults.testShare(),
                defaults.mostTested());
    }
}

package dev.streambook.recommender.live.part;

import dev.streambook.recommender.archive.ArchiveExercises;
import dev.streambook.recommender.archive.ArchiveSettings;
import dev.streambook.recommender.archive.CrashableArchive;
import dev.streambook.recommender.archive.EventArchive;
import dev.streambook.recommender.batch.BatchExercises;
import dev.streambook.recommender.batch.BatchTrainer;
import dev.streambook.recommender.batch.PlaysPublisher;
import dev.streambook.recommender.history.ArchiveSource;
import dev.streambook.recommender.history.ArchiveUpkeep;
import dev.streambook.recommender.live.process.Shutdown;
import dev.streambook.recommender.model.CurrentModel;
import dev.streambook.recommender.model.ModelPublisher;
import dev.streambook.recommender.statistics.RatingStatistics;
import dev.streambook.recommender.statistics.StatisticsExercises;
import dev.streambook.recommender.statistics.StatisticsSettings;
import dev.streambook.recommender.topics.Forgotten;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.spark.sql.SparkSession;

/**
 * The parts that run on Spark, in one process or each in a driver of its own.
 *
 * @param shutdown ends them
 */
public record SparkParts(LiveSettings settings, LiveKafka kafka, Shutdown shutdown) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** @param folder of the events and the checkpoints */
    public CrashableArchive archive(SparkSession session, Path folder, ArchiveExercises exercises) {
        return shutdown.add(
                "archive", new CrashableArchive(() -> EventArchive.start(session, archiveIn(folder), exercises)));
    }

    /** @param checkpoint the query's folder */
    public RatingStatistics statistics(SparkSession session, Path checkpoint, StatisticsExercises exercises) {
        StatisticsSettings windows =
                new StatisticsSettings(kafka.connection(), kafka.topics(), checkpoint, settings.statistics);
        return shutdown.add("statistics", RatingStatistics.start(session, windows, exercises));
    }

    /**
     * Trains on an archive as it grows.
     *
     * @param folder of the archive, as for {@link #archive}
     * @param current the model that answers, which a new one is compared with
     * @param archived how many events the archive holds
     */
    public LiveTraining training(
            SparkSession session, Path folder, BatchExercises exercises, CurrentModel current, LongSupplier archived) {
        ArchiveSource history = new ArchiveSource(archiveIn(folder).folder(), () -> forgotten(exercises));
        ModelPublisher publisher = shutdown.add(
                "model publisher",
                new ModelPublisher(
                        kafka.clients(), kafka.topics().model(), settings.modelsKept, exercises.rebuilders()));
        PlaysPublisher plays = shutdown.add(
                "plays publisher",
                new PlaysPublisher(
                        session.newSession(),
                        history,
                        kafka.clients(),
                        kafka.topics().plays()));
        BatchTrainer trainer =
                new BatchTrainer(session, history, settings.trainer, exercises, current, Clock.systemUTC());
        ArchiveUpkeep upkeep = new ArchiveUpkeep(session.newSession(), history, settings.archiveMergeAt);
        LiveTraining training = shutdown.add(
                "training", new LiveTraining(trainer, plays, upkeep, publisher, archived, settings.retrain));
        training.start();
        return training;
    }

    /** The users who are to be forgotten, as of now. */
    private Collection<Forgotten> forgotten(BatchExercises exercises) {
        return exercises
                .rebuilders()
                .of(kafka.clients(), PATIENCE)
                .replay(
                        List.of(new TopicPartition(kafka.topics().forgotten(), 0)),
                        record -> Forgotten.fromJson(record.value()))
                .values();
    }

    private ArchiveSettings archiveIn(Path folder) {
        return ArchiveSettings.in(folder, kafka.connection(), kafka.topics(), settings.archive);
    }
}

package dev.streambook.recommender.live;

import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.recommender.archive.CrashableArchive;
import dev.streambook.recommender.live.part.LiveKafka;
import dev.streambook.recommender.live.part.LiveSettings;
import dev.streambook.recommender.live.part.LiveTraining;
import dev.streambook.recommender.live.part.SparkParts;
import dev.streambook.recommender.model.CurrentModel;
import dev.streambook.recommender.statistics.RatingStatistics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What runs on Spark: the archive, the statistics, and the training on what it holds. */
final class LiveBatch {

    private static final Duration FIRST_LISTS = Duration.ofSeconds(3);

    private final CrashableArchive archive;
    private final WaitingStatistics statistics;
    private final LiveTraining training;

    private LiveBatch(CrashableArchive archive, WaitingStatistics statistics, LiveTraining training) {
        this.archive = archive;
        this.statistics = statistics;
        this.training = training;
    }

    /** @param current the model that answers, which a new one is compared with */
    static LiveBatch start(
            LocalSpark spark,
            LiveSettings settings,
            LiveExercises exercises,
            LiveKafka kafka,
            CurrentModel current,
            LiveRun run) {
        SparkParts parts = new SparkParts(settings, kafka, run.shutdown());
        Path folder = run.work().folder("archive");
        CrashableArchive archive = parts.archive(spark.newSession(), folder, exercises.archive());
        run.console().step("the Spark archive runs: topic events to Parquet");
        WaitingStatistics statistics = run.shutdown()
                .add(
                        "statistics that wait",
                        new WaitingStatistics(
                                () -> current.get().isPresent(),
                                FIRST_LISTS,
                                settings.statisticsWait,
                                () -> statistics(spark, parts, exercises, run)::failure));
        statistics.start();
        LiveTraining training = parts.training(
                spark.newSession(),
                folder,
                exercises.batch(),
                current,
                () -> archive.audit().out());
        return new LiveBatch(archive, statistics, training);
    }

    private static RatingStatistics statistics(
            LocalSpark spark, SparkParts parts, LiveExercises exercises, LiveRun run) {
        RatingStatistics statistics =
                parts.statistics(spark.newSession(), run.work().folder("statistics"), exercises.statistics());
        run.console().step("the Spark statistics run: ratings by windows");
        return statistics;
    }

    CrashableArchive archive() {
        return archive;
    }

    LiveTraining training() {
        return training;
    }

    Optional<String> failure() {
        return archive.failure().or(statistics::failure);
    }
}

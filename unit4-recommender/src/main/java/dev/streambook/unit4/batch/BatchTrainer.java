package dev.streambook.unit4.batch;

import dev.streambook.unit1.RunningStats;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.PartFactory;
import dev.streambook.unit4.model.Model;
import dev.streambook.unit4.model.Quality;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Trains a model on all ratings in the archive with Spark's explicit ALS (the penalty grows with the number of ratings:
 * Zhou et al., 2008) and measures it first: a twin, trained on the older ratings only, foretells the newest ones.
 *
 * <p>Versions are named by the time of training and ascend. For one thread at a time.
 */
public final class BatchTrainer implements ModelTraining {

    private static final DateTimeFormatter VERSION =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS").withZone(ZoneOffset.UTC);

    private final SparkSession session;
    private final Path archive;
    private final TrainerSettings settings;
    private final FoldIn foldIn;
    private final PartFactory<RunningStats> stats;
    private final Clock clock;
    private Instant lastVersion = Instant.EPOCH;

    /**
     * @param archive the folder that {@link dev.streambook.unit4.archive.EventArchive} writes
     * @param foldIn solves users' vectors for the measurement
     * @param stats sums up a film's ratings, for the means that the model must beat
     */
    public BatchTrainer(
            SparkSession session,
            Path archive,
            TrainerSettings settings,
            FoldIn foldIn,
            PartFactory<RunningStats> stats,
            Clock clock) {
        this.session = session;
        this.archive = archive;
        this.settings = settings;
        this.foldIn = foldIn;
        this.stats = stats;
        this.clock = clock;
    }

    /** @throws IllegalStateException if the archive is empty, or holds too little to measure a model by */
    @Override
    public Model train() {
        Dataset<Row> ratings = RatingHistory.latest(
                        EventHistory.read(session, archive).events())
                .cache();
        try {
            long count = ratings.count();
            Quality quality = measure(ratings, count);
            return model(Factors.train(ratings, settings), count, quality);
        } finally {
            ratings.unpersist();
        }
    }

    private Quality measure(Dataset<Row> ratings, long count) {
        double share = Math.min(settings.testShare(), (double) settings.mostTested() / Math.max(1, count));
        TimeSplit split = TimeSplit.newest(ratings, share);
        if (split.train().isEmpty()) {
            throw new IllegalStateException(
                    "all %d ratings are of one moment; expected older and newer ones".formatted(count));
        }
        Factors older = Factors.train(split.train(), settings);
        return FoldInEvaluation.measure(foldIn, stats, settings.regularization(), older.items(), split);
    }

    private Model model(Factors factors, long ratings, Quality quality) {
        Instant now = clock.instant();
        lastVersion = now.isAfter(lastVersion.plusMillis(1)) ? now : lastVersion.plusMillis(1);
        return new Model(
                VERSION.format(lastVersion),
                factors.items(),
                settings.regularization(),
                factors.users(),
                ratings,
                quality,
                now);
    }
}

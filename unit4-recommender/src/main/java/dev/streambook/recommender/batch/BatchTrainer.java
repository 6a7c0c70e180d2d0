package dev.streambook.recommender.batch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.unix_micros;

import dev.streambook.recommender.history.ArchiveSource;
import dev.streambook.recommender.history.EventHistory;
import dev.streambook.recommender.model.CurrentModel;
import dev.streambook.unit4.FactorModel;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.Quality;
import dev.streambook.unit4.Rival;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Trains a model on all events in the archive with Spark's ALS and measures it first: a twin, trained on the older events
 * only, predicts the newest ratings. If no model answers yet, the twin does until the model itself is trained.
 *
 * <p>Versions are named by the time of training and ascend. For one thread at a time.
 */
public final class BatchTrainer implements ModelTraining {

    /** Spark gives each pool the same share of its threads, where it is told to be fair. */
    private static final String POOL = "training";

    private static final DateTimeFormatter VERSION =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final SparkSession session;
    private final ArchiveSource archive;
    private final TrainerSettings settings;
    private final BatchExercises exercises;
    private final CurrentModel current;
    private final Clock clock;
    private Instant lastVersion = Instant.EPOCH;

    /**
     * @param current the model that answers, which a new one is compared with
     */
    public BatchTrainer(
            SparkSession session,
            ArchiveSource archive,
            TrainerSettings settings,
            BatchExercises exercises,
            CurrentModel current,
            Clock clock) {
        this.session = session;
        this.archive = archive;
        this.settings = settings;
        this.exercises = exercises;
        this.current = current;
        this.clock = clock;
    }

    /**
     * How good a new model is.
     *
     * @param quality its own figures
     * @param rival the figures of the model that answers, on the same ratings; empty if there is none, or if too few ratings
     *     are new to both
     */
    private record Judgement(Quality quality, Optional<Rival> rival) {}

    /**
     * @throws IllegalStateException if there is no archive, or it holds too little to measure a model by
     * @throws IllegalArgumentException if it holds no ratings, or all are of one moment
     */
    @Override
    public Model train(ModelSink early) throws InterruptedException {
        session.sparkContext().setLocalProperty("spark.scheduler.pool", POOL);
        Optional<Model> answering = current.get();
        Dataset<Row> events = EventHistory.read(session, archive)
                .events()
                .select("user", "item", "kind", "stars", "seconds", "time", "partition", "offset")
                .cache();
        Dataset<Row> feedback = FeedbackHistory.of(events).cache();
        try {
            long count = FeedbackHistory.ratings(feedback).count();
            Judgement judgement = judge(events, count, answering, early);
            return model(Fit.of(feedback, settings, exercises), count, judgement, cuts(events));
        } finally {
            feedback.unpersist();
            events.unpersist();
        }
    }

    /**
     * Measures a twin of the new model, which is trained on what lies before the tested ratings, and the model that answers. The
     * comparison is fair only on ratings that neither of them was trained on.
     */
    private Judgement judge(Dataset<Row> events, long count, Optional<Model> answering, ModelSink early)
            throws InterruptedException {
        TrainerSettings.Test test = settings.test();
        Optional<Model> comparable =
                answering.filter(model -> TestRatings.available(events, model.cuts(), test) >= test.leastCompared());
        TestRatings tested = TestRatings.newest(
                events, comparable.map(Model::cuts).orElse(Map.of()), count, test, exercises.split());
        Dataset<Row> past = events.where(unix_micros(col("time")).lt(tested.momentMicros()));
        Dataset<Row> older = FeedbackHistory.of(past).cache();
        try {
            Fit twin = Fit.of(older, settings, exercises);
            List<FactorModel> models = new ArrayList<>(List.of(twin.model()));
            comparable.map(Model::factors).ifPresent(models::add);
            List<Quality> qualities = HeldOut.of(events, older, tested, twin.films(), test.likedStars())
                    .qualities(models, exercises);
            Judgement judgement = new Judgement(
                    qualities.get(0),
                    comparable.map(model -> new Rival(
                            model.version(),
                            qualities.get(1).rmse(),
                            qualities.get(1).recall())));
            if (answering.isEmpty()) {
                early.publish(model(twin, FeedbackHistory.ratings(older).count(), judgement, cuts(past)));
            }
            return judgement;
        } finally {
            older.unpersist();
        }
    }

    private static Map<Integer, Long> cuts(Dataset<Row> events) {
        Map<Integer, Long> cuts = new HashMap<>();
        for (Row partition : events.groupBy("partition").agg(max("offset")).collectAsList()) {
            cuts.put(partition.getInt(0), partition.getLong(1) + 1);
        }
        return cuts;
    }

    private Model model(Fit fit, long ratings, Judgement judgement, Map<Integer, Long> cuts) {
        Instant now = clock.instant();
        Instant afterTheLast = lastVersion.plusMillis(1);
        lastVersion = now.isAfter(afterTheLast) ? now : afterTheLast;
        return new Model(
                VERSION.format(lastVersion),
                fit.model(),
                fit.users(),
                ratings,
                judgement.quality(),
                now,
                judgement.rival(),
                cuts);
    }
}

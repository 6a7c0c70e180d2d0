package dev.streambook.recommender.batch;

import static org.apache.spark.sql.functions.col;

import dev.streambook.unit4.AlsTrainer.Trained;
import dev.streambook.unit4.FactorModel;
import dev.streambook.unit4.FeedbackColumns;
import dev.streambook.unit4.Preferences;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * What one training has found.
 *
 * @param films the ratings that it was trained on, film by film
 * @param users how many users it was trained on
 */
record Fit(FactorModel model, FilmStats films, int users) {

    /**
     * Films that too few users rated or liked are left out before the training, so that all parts of the model are about
     * the same films.
     *
     * @param feedback as of {@link FeedbackHistory#of}; cached, as it is read several times
     * @throws IllegalStateException if no film is left to learn from
     */
    static Fit of(Dataset<Row> feedback, TrainerSettings settings, BatchExercises exercises) {
        Set<Integer> items = Set.copyOf(wellKnown(feedback, settings));
        if (items.isEmpty()) {
            throw new IllegalStateException(
                    "no film has %d users who rated or liked it; expected more events, or a smaller training.least-ratings"
                            .formatted(settings.leastRatings()));
        }
        FilmStats films = FilmStats.of(
                FeedbackHistory.ratings(feedback)
                        .select(col("item"), col("stars").cast("float").as("stars")),
                exercises.stats());
        Preferences preferences = new Preferences(
                settings.objective(), films.offsets(items, settings.offsetDamping()), settings.strength());
        Trained trained = exercises
                .trainer()
                .fit(
                        feedback.filter((FilterFunction<Row>) row -> items.contains(row.getInt(1))),
                        preferences,
                        settings.als());
        return new Fit(new FactorModel(trained.items(), preferences), films, trained.users());
    }

    private static List<Integer> wellKnown(Dataset<Row> feedback, TrainerSettings settings) {
        return feedback.toJavaRDD()
                .map(FeedbackColumns::read)
                .filter(settings::counts)
                .mapToPair(each -> new Tuple2<>(each.item(), 1L))
                .reduceByKey(Long::sum)
                .filter(film -> film._2() >= settings.leastRatings())
                .keys()
                .collect();
    }
}

package dev.streambook.unit4.batch;

import dev.streambook.unit1.RunningStats;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.PartFactory;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.model.Quality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Measures item factors the way they are used: each tested rating is foretold from all that the user had said before it,
 * also within the test, by a vector that is solved for that moment. So users who came after the training count as soon as
 * they have said something, and they are most of those whom a split by time leaves.
 *
 * <p>The baseline is the film's mean in the training ({@link FilmMeans}). Only ratings that both can foretell count: the user has said
 * something, the film was trained on.
 */
final class FoldInEvaluation {

    private final FoldIn foldIn;
    private final double regularization;
    private final ItemFactors items;
    private final Map<Integer, Double> itemMeans;
    private final Map<Integer, List<Preference>> histories;
    private double squaredErrors;
    private double baselineSquaredErrors;
    private long foretold;

    private FoldInEvaluation(
            FoldIn foldIn,
            double regularization,
            ItemFactors items,
            Map<Integer, Double> itemMeans,
            Map<Integer, List<Preference>> histories) {
        this.foldIn = foldIn;
        this.regularization = regularization;
        this.items = items;
        this.itemMeans = itemMeans;
        this.histories = histories;
    }

    /**
     * Collects the test, and the training's ratings of the users in it.
     *
     * @throws IllegalStateException if not one rating of the test can be foretold
     */
    static Quality measure(
            FoldIn foldIn, PartFactory<RunningStats> stats, double regularization, ItemFactors items, TimeSplit split) {
        FoldInEvaluation evaluation = new FoldInEvaluation(
                foldIn, regularization, items, FilmMeans.of(split.train(), stats), histories(split));
        List<Row> test = split.test()
                .select("user", "item", "stars")
                .sort(
                        split.test().col("time"),
                        split.test().col("user"),
                        split.test().col("item"))
                .collectAsList();
        test.forEach(row -> evaluation.test(row.getInt(0), new Preference(row.getInt(1), row.getFloat(2))));
        return evaluation.quality(test.size());
    }

    private void test(int user, Preference rating) {
        List<Preference> history = histories.computeIfAbsent(user, newcomer -> new ArrayList<>());
        int row = items.rowOf(rating.item());
        Optional<float[]> vector = row < 0 ? Optional.empty() : foldIn.vector(items, history, regularization);
        vector.ifPresent(solved -> {
            squaredErrors += square(items.dot(row, solved) - rating.stars());
            baselineSquaredErrors += square(itemMeans.get(rating.item()) - rating.stars());
            foretold++;
        });
        history.add(rating);
    }

    private Quality quality(int tested) {
        if (foretold == 0) {
            throw new IllegalStateException(
                    "none of the %d newest ratings can be foretold; expected films and users that were there before; wait for more ratings"
                            .formatted(tested));
        }
        return new Quality(Math.sqrt(squaredErrors / foretold), Math.sqrt(baselineSquaredErrors / foretold));
    }

    private static Map<Integer, List<Preference>> histories(TimeSplit split) {
        Dataset<Row> tested = split.test().select("user").distinct();
        Map<Integer, List<Preference>> histories = new HashMap<>();
        for (Row rating : split.train()
                .join(tested, "user")
                .select("user", "item", "stars")
                .collectAsList()) {
            histories
                    .computeIfAbsent(rating.getInt(0), user -> new ArrayList<>())
                    .add(new Preference(rating.getInt(1), rating.getFloat(2)));
        }
        return histories;
    }

    private static double square(double error) {
        return error * error;
    }
}

package dev.streambook.recommender.batch;

import dev.streambook.unit4.Estimate;
import dev.streambook.unit4.FactorModel;
import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Quality;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.Trial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds up how well one model, and the baselines, predict one rating after the other. Not thread safe. */
final class Measure {

    private static final int LIST = 10;

    private final BatchExercises exercises;
    private final FactorModel model;
    private final FilmStats films;
    private final double likedStars;
    private final List<Integer> popular;
    private double squaredErrors;
    private double baselineSquaredErrors;
    private long predicted;
    private long tested;
    private final List<Trial> trials = new ArrayList<>();
    private final List<Trial> popularTrials = new ArrayList<>();

    Measure(FactorModel model, FilmStats films, double likedStars, BatchExercises exercises) {
        this.exercises = exercises;
        this.model = model;
        this.films = films;
        this.likedStars = likedStars;
        this.popular = films.mostRated();
    }

    /**
     * Whether both the model and the baseline can predict the stars: the user has rated, the film was rated.
     *
     * @param history without the film
     */
    boolean predicts(int item, Collection<Feedback> history) {
        return model.items().contains(item)
                && films.ratings(item) > 0
                && history.stream()
                        .anyMatch(each -> each.isRated() && model.items().contains(each.item()));
    }

    /**
     * @param history without the film that was rated
     * @param starsCount whether the stars count, which they do where all models that are measured together predict them
     */
    void add(HeldOut.Event rating, Collection<Feedback> history, boolean starsCount) {
        Optional<float[]> vector = model.vector(exercises.foldIn(), history);
        tested++;
        if (starsCount) {
            addStars(rating, history, vector);
        }
        if (rating.stars() >= likedStars) {
            addLike(rating, history, vector);
        }
    }

    /** @throws IllegalStateException if not one rating of the test could be predicted */
    Quality quality() {
        if (predicted == 0) {
            throw new IllegalStateException(
                    "none of the %d newest ratings can be predicted; expected films and users that were there before; wait for more ratings"
                            .formatted(tested));
        }
        return new Quality(
                Math.sqrt(squaredErrors / predicted),
                Math.sqrt(baselineSquaredErrors / predicted),
                recall(trials),
                recall(popularTrials),
                trials.size());
    }

    private void addStars(HeldOut.Event rating, Collection<Feedback> history, Optional<float[]> vector) {
        squaredErrors += square(model.stars(rating.item(), history, vector) - rating.stars());
        baselineSquaredErrors += square(baseline(rating.item()) - rating.stars());
        predicted++;
    }

    /**
     * What the stars must beat: the film's mean, where the factors are trained for stars. An implicit model is trained for
     * choices and estimates stars by its offsets alone, so they must beat the mean of all ratings.
     */
    private double baseline(int item) {
        return model.objective() instanceof Objective.Implicit ? model.offsets().mean() : films.mean(item);
    }

    /** A user without a vector gets the popular films, as in serving. A film that the model does not know is never found. */
    private void addLike(HeldOut.Event liked, Collection<Feedback> history, Optional<float[]> vector) {
        Set<Integer> seen = history.stream().map(Feedback::item).collect(Collectors.toCollection(HashSet::new));
        List<Integer> mostRated = popular.stream()
                .filter(film -> !seen.contains(film))
                .limit(LIST)
                .toList();
        popularTrials.add(new Trial(liked.user(), mostRated, Set.of(liked.item())));
        trials.add(
                new Trial(liked.user(), vector.map(user -> best(user, seen)).orElse(mostRated), Set.of(liked.item())));
    }

    private List<Integer> best(float[] vector, Set<Integer> seen) {
        ItemFactors ranked = model.ranked();
        return exercises.topK().of(ranked, model.query(vector), LIST, ranked.rowsOf(seen)).stream()
                .map(ScoredItem::item)
                .toList();
    }

    private double recall(List<Trial> of) {
        return exercises
                .prequential()
                .judge(of, LIST)
                .recall()
                .map(Estimate::mean)
                .orElse(0.0);
    }

    private static double square(double error) {
        return error * error;
    }
}

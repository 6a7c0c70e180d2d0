package dev.streambook.unit4.exercise;

import dev.streambook.event.Rated;
import dev.streambook.unit4.Estimate;
import dev.streambook.unit4.Judgement;
import dev.streambook.unit4.LearningRecommender;
import dev.streambook.unit4.Protocol;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.Trial;
import dev.streambook.workbook.TodoException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Exercise 4.13 Does it help?: docs/unit4/4.13-does-it-help.md. The rules stand in the contract,
 * {@link dev.streambook.unit4.Prequential}. Run PrequentialTest, or PrequentialPlay beside this file.
 */
public final class Prequential implements dev.streambook.unit4.Prequential {

    private final Ranking ranking;

    /** @param ranking 4.4, which judges one list */
    public Prequential(Ranking ranking) {
        this.ranking = ranking;
    }

    /** Takes the recommender through the stream: retrain when it is time, test, learn. */
    @Override
    public List<Trial> trials(List<Rated> ratings, LearningRecommender recommender, Protocol protocol) {
        List<Rated> stream =
                ratings.stream().sorted(Comparator.comparing(Rated::time)).toList();
        int warmUp = protocol.warmUpEvents(stream.size());
        List<Trial> trials = new ArrayList<>();
        for (int index = 0; index < stream.size(); index++) {
            Rated event = stream.get(index);
            // TODO 4.13  What happens at this event, and in which order? The first warmUp events are only learned. Then there are
            //            three things: recommender.retrain(), a new Trial with recommender.best(...), recommender.learn(event).
            throw new TodoException("4.13 Prequential.trials");
        }
        return trials;
    }

    @Override
    public Judgement judge(List<Trial> trials, int k) {
        List<Trial> counted =
                trials.stream().filter(trial -> !trial.relevant().isEmpty()).toList();
        return new Judgement(
                counted.size(),
                (int) counted.stream().map(Trial::user).distinct().count(),
                estimate(counted, trial -> ranking.recallAtK(trial.list(), trial.relevant(), k)),
                estimate(counted, trial -> ranking.ndcgAtK(trial.list(), gains(trial.relevant()), k)));
    }

    private static Map<Integer, Double> gains(Set<Integer> relevant) {
        return relevant.stream().collect(Collectors.toMap(film -> film, film -> 1.0));
    }

    /** The mean of one figure over the trials, and its standard error. */
    private static Optional<Estimate> estimate(List<Trial> trials, Function<Trial, OptionalDouble> figure) {
        Map<Integer, List<Double>> byUser = new TreeMap<>();
        for (Trial trial : trials) {
            byUser.computeIfAbsent(trial.user(), user -> new ArrayList<>())
                    .add(figure.apply(trial).orElseThrow());
        }
        // TODO 4.13  The mean over all trials. Then the error: for each user, how far is the sum of this user's figures from what
        //            the mean expects of so many trials? The formula stands in the contract. No trials? Only one user?
        throw new TodoException("4.13 Prequential.estimate");
    }
}

package dev.streambook.unit4.solution;

import dev.streambook.event.Rated;
import dev.streambook.unit4.Estimate;
import dev.streambook.unit4.Judgement;
import dev.streambook.unit4.LearningRecommender;
import dev.streambook.unit4.Protocol;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.Trial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One loop for the tests; sums by user for the mean and its error. */
public class Prequential implements dev.streambook.unit4.Prequential {

    private final Ranking ranking;

    public Prequential(Ranking ranking) {
        this.ranking = ranking;
    }

    // tag::trials[]
    @Override
    public List<Trial> trials(List<Rated> ratings, LearningRecommender recommender, Protocol protocol) {
        List<Rated> stream =
                ratings.stream().sorted(Comparator.comparing(Rated::time)).toList();
        int warmUp = protocol.warmUpEvents(stream.size());
        Map<Integer, Set<Integer>> rated = new HashMap<>();
        List<Trial> trials = new ArrayList<>();
        for (int index = 0; index < stream.size(); index++) {
            Rated event = stream.get(index);
            boolean firstTime =
                    rated.computeIfAbsent(event.user(), user -> new HashSet<>()).add(event.item());
            int tested = index - warmUp;
            if (tested >= 0 && tested % protocol.retrainEvery() == 0) {
                recommender.retrain();
            }
            if (tested >= 0 && firstTime && event.stars() >= protocol.likedStars()) {
                trials.add(new Trial(event.user(), recommender.best(event.user(), protocol.k()), Set.of(event.item())));
            }
            recommender.learn(event);
        }
        return trials;
    }
    // end::trials[]

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

    // tag::estimate[]
    private static Optional<Estimate> estimate(List<Trial> trials, Function<Trial, OptionalDouble> figure) {
        Map<Integer, List<Double>> byUser = new TreeMap<>();
        for (Trial trial : trials) {
            byUser.computeIfAbsent(trial.user(), user -> new ArrayList<>())
                    .add(figure.apply(trial).orElseThrow());
        }
        if (trials.isEmpty()) {
            return Optional.empty();
        }
        double mean = byUser.values().stream().mapToDouble(Prequential::sum).sum() / trials.size();
        return Optional.of(new Estimate(mean, error(mean, trials.size(), byUser.values())));
    }

    /** The spread of the users' sums around what the mean expects of them. */
    private static OptionalDouble error(double mean, int trials, Collection<List<Double>> users) {
        if (users.size() < 2) {
            return OptionalDouble.empty();
        }
        double squares = users.stream()
                .mapToDouble(figures -> sum(figures) - mean * figures.size())
                .map(off -> off * off)
                .sum();
        return OptionalDouble.of(Math.sqrt(squares * users.size() / (users.size() - 1)) / trials);
    }
    // end::estimate[]

    private static double sum(List<Double> figures) {
        return figures.stream().mapToDouble(Double::doubleValue).sum();
    }
}

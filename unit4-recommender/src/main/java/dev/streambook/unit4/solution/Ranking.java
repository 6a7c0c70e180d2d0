package dev.streambook.unit4.solution;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** By the book: an order, a count and a discounted sum. Only the first k films are looked at, and each film once. */
public class Ranking implements dev.streambook.unit4.Ranking {

    // tag::best[]
    private static final Comparator<Map.Entry<Integer, Double>> BEST_FIRST =
            Map.Entry.<Integer, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    @Override
    public List<Integer> best(Map<Integer, Double> scores, Set<Integer> seen, int k) {
        requirePlaces(k);
        return scores.entrySet().stream()
                .filter(film -> !seen.contains(film.getKey()))
                .map(film -> Map.entry(film.getKey(), number(film)))
                .sorted(BEST_FIRST)
                .limit(k)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** NaN has no place in an order. −0.0 becomes 0.0, because {@code Double.compareTo} tells the two apart. */
    private static double number(Map.Entry<Integer, Double> film) {
        double score = film.getValue();
        if (Double.isNaN(score)) {
            throw new IllegalArgumentException(
                    "the score of film %d is NaN; expected a number".formatted(film.getKey()));
        }
        return score + 0.0;
    }
    // end::best[]

    // tag::recall[]
    @Override
    public OptionalDouble recallAtK(List<Integer> list, Set<Integer> relevant, int k) {
        requirePlaces(k);
        if (relevant.isEmpty()) {
            return OptionalDouble.empty();
        }
        long found =
                list.stream().limit(k).distinct().filter(relevant::contains).count();
        return OptionalDouble.of((double) found / relevant.size());
    }
    // end::recall[]

    // tag::ndcg[]
    @Override
    public OptionalDouble ndcgAtK(List<Integer> list, Map<Integer, Double> gains, int k) {
        requirePlaces(k);
        gains.forEach(Ranking::requireGain);
        Set<Integer> counted = new HashSet<>();
        double gained = discounted(list.stream()
                .limit(k)
                .map(film -> counted.add(film) ? gains.getOrDefault(film, 0.0) : 0.0)
                .toList());
        double ideal = discounted(gains.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(k)
                .toList());
        return ideal == 0 ? OptionalDouble.empty() : OptionalDouble.of(gained / ideal);
    }

    private static double discounted(List<Double> gains) {
        double sum = 0;
        for (int place = 1; place <= gains.size(); place++) {
            sum += gains.get(place - 1) * Math.log(2) / Math.log(place + 1);
        }
        return sum;
    }
    // end::ndcg[]

    private static void requirePlaces(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k is %d; expected 1 or more places".formatted(k));
        }
    }

    private static void requireGain(int film, double gain) {
        if (!(gain >= 0) || Double.isInfinite(gain)) {
            throw new IllegalArgumentException(
                    "the gain of film %d is %s; expected a finite number, 0 or more".formatted(film, gain));
        }
    }
}

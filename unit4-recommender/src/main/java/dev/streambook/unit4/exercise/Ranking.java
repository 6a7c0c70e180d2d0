package dev.streambook.unit4.exercise;

import dev.streambook.workbook.TodoException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * Exercise 4.4 Rank, do not predict: docs/unit4/4.4-rank-do-not-predict.md. The formulas stand in the contract,
 * {@link dev.streambook.unit4.Ranking}. Run RankingTest, or main below to see two lists judged.
 */
public final class Ranking implements dev.streambook.unit4.Ranking {

    /** The best k films that are not in {@code seen}, best first. */
    @Override
    public List<Integer> best(Map<Integer, Double> scores, Set<Integer> seen, int k) {
        requirePlaces(k);
        // TODO 4.4  Order the candidates by score, highest first, and of equal scores the smaller id first. Keep k.
        //           Refuse a score that is NaN.
        throw new TodoException("4.4 Ranking.best");
    }

    /** The share of the relevant films that is among the first k. */
    @Override
    public OptionalDouble recallAtK(List<Integer> list, Set<Integer> relevant, int k) {
        requirePlaces(k);
        // TODO 4.4  Count the relevant films among the first k, each once, and divide. What if nothing is relevant?
        throw new TodoException("4.4 Ranking.recallAtK");
    }

    /** The DCG of the first k films, divided by the DCG of the best list. */
    @Override
    public OptionalDouble ndcgAtK(List<Integer> list, Map<Integer, Double> gains, int k) {
        requirePlaces(k);
        gains.forEach(Ranking::requireGain);
        // TODO 4.4  Sum up gain / discount(place) for the first k films. Then the same for the best order of the gains.
        throw new TodoException("4.4 Ranking.ndcgAtK");
    }

    /** By what a gain at a place is divided: log2(place + 1), so 1 at place 1. */
    static double discount(int place) {
        return Math.log(place + 1) / Math.log(2);
    }

    private static void requirePlaces(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k is " + k + "; expected 1 or more places");
        }
    }

    private static void requireGain(int film, double gain) {
        if (!(gain >= 0) || Double.isInfinite(gain)) {
            throw new IllegalArgumentException(
                    "the gain of film " + film + " is " + gain + "; expected a finite number, 0 or more");
        }
    }

    /** Two models estimate stars for the same four films. The one with the smaller error has the worse list. */
    public static void main(String[] args) {
        Map<Integer, Double> stars = Map.of(1, 5.0, 2, 4.0, 3, 4.5, 4, 3.5);
        Map<Integer, Double> careful = new TreeMap<>(Map.of(1, 4.2, 2, 4.3, 3, 4.25, 4, 4.35));
        Map<Integer, Double> bold = new TreeMap<>(Map.of(1, 5.4, 2, 3.1, 3, 5.9, 4, 2.6));

        show("careful", careful, stars);
        show("bold", bold, stars);
    }

    private static void show(String model, Map<Integer, Double> estimates, Map<Integer, Double> stars) {
        double squares = stars.entrySet().stream()
                .mapToDouble(film -> Math.pow(estimates.get(film.getKey()) - film.getValue(), 2))
                .sum();
        System.out.printf("%n%s estimates %s: RMSE %.2f%n", model, estimates, Math.sqrt(squares / stars.size()));

        Ranking ranking = new Ranking();
        List<Integer> list = ranking.best(estimates, Set.of(), 2);
        System.out.printf("  shows %s: recall@2 %.2f, nDCG@2 %.2f%n", list,
                ranking.recallAtK(list, Set.of(1, 3), 2).orElseThrow(),
                ranking.ndcgAtK(list, Map.of(1, 1.0, 3, 1.0), 2).orElseThrow());
    }
}

package dev.streambook.recommender.quality;

import dev.streambook.event.Rated;
import dev.streambook.unit4.LearningRecommender;
import dev.streambook.unit4.Ranking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows the films that most often occur together with the films that the user likes: for each pair of films the number of
 * users who like both, added up over all of the user's likes. The counts are of the moment, as nothing is trained.
 *
 * <p>Memory grows with the square of the number of films: about 200 MB at 10,000.
 */
final class CoOccurrence implements LearningRecommender {

    private final double likedStars;
    private final Ranking ranking;
    private final Popularity popular;
    private final Map<Integer, Integer> rows = new HashMap<>();
    private final List<Integer> items = new ArrayList<>();
    private final List<int[]> together = new ArrayList<>();

    CoOccurrence(double likedStars, Ranking ranking) {
        this.likedStars = likedStars;
        this.ranking = ranking;
        this.popular = new Popularity(likedStars);
    }

    @Override
    public void learn(Rated event) {
        List<Integer> liked = popular.histories().liked(event.user(), likedStars);
        popular.learn(event);
        if (event.stars() >= likedStars && !liked.contains(event.item())) {
            int row = row(event.item());
            for (int other : liked) {
                count(row, rows.get(other));
                count(rows.get(other), row);
            }
        }
    }

    @Override
    public void retrain() {}

    @Override
    public List<Integer> best(int user, int k) {
        int[] sums = new int[items.size()];
        for (int item : popular.histories().liked(user, likedStars)) {
            int[] counts = together.get(rows.get(item));
            for (int other = 0; other < counts.length; other++) {
                sums[other] += counts[other];
            }
        }
        Map<Integer, Double> scores = new HashMap<>();
        for (int row = 0; row < sums.length; row++) {
            if (sums[row] > 0) {
                scores.put(items.get(row), (double) sums[row]);
            }
        }
        return popular.inPlaceOfNothing(ranking.best(scores, popular.histories().rated(user), k), user, k);
    }

    private int row(int item) {
        return rows.computeIfAbsent(item, absent -> {
            items.add(item);
            together.add(new int[0]);
            return items.size() - 1;
        });
    }

    private void count(int row, int other) {
        int[] counts = together.get(row);
        if (other >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(other + 1, items.size()));
            together.set(row, counts);
        }
        counts[other]++;
    }
}

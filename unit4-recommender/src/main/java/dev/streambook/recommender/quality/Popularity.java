package dev.streambook.recommender.quality;

import dev.streambook.event.Rated;
import dev.streambook.recommender.topics.Trend.ItemCount;
import dev.streambook.unit4.LearningRecommender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Shows everybody the films with the most likes. The order is kept at each event, so that a list costs few steps. The other
 * recommenders have one of it, for what they know nothing about, and share its histories.
 */
final class Popularity implements LearningRecommender {

    private final double likedStars;
    private final UserHistories histories = new UserHistories();
    private final Map<Integer, Long> likes = new HashMap<>();
    private final NavigableSet<ItemCount> order = new TreeSet<>(ItemCount.MOST_FIRST);

    Popularity(double likedStars) {
        this.likedStars = likedStars;
    }

    @Override
    public void learn(Rated event) {
        histories.add(event);
        if (event.stars() >= likedStars) {
            long before = likes.merge(event.item(), 1L, Long::sum) - 1;
            order.remove(new ItemCount(event.item(), before));
            order.add(new ItemCount(event.item(), before + 1));
        }
    }

    @Override
    public void retrain() {}

    /** What each user has rated so far. */
    UserHistories histories() {
        return histories;
    }

    /** The list, or the popular films if there is nothing in it. */
    List<Integer> inPlaceOfNothing(List<Integer> list, int user, int k) {
        return list.isEmpty() ? best(user, k) : list;
    }

    @Override
    public List<Integer> best(int user, int k) {
        Set<Integer> rated = histories.rated(user);
        return order.stream()
                .map(ItemCount::item)
                .filter(item -> !rated.contains(item))
                .limit(k)
                .toList();
    }
}

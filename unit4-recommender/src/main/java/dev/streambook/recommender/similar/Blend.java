package dev.streambook.recommender.similar;

import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.TopK;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/**
 * One list from two sources: what the batch model says about a user, and what others like together with the films that
 * this user liked last. The first is as old as the training, the second as fresh as the stream; it also knows films that
 * came after the training.
 *
 * <pre>{@code
 *   score(film) = x·y  +  weight · Σₙ decayⁿ · similarity(film, the user's n-th last liked film)      n = 0, 1, …
 * }</pre>
 *
 * <p>The list is exact. A film without similarities has its score from the model alone, so only the k best of these can be
 * in it; all others are scored one by one. Immutable and thread safe.
 */
public final class Blend {

    private final TopK topK;
    private final Ranking ranking;
    private final BlendSettings settings;

    public Blend(TopK topK, Ranking ranking, BlendSettings settings) {
        this.topK = topK;
        this.ranking = ranking;
        this.settings = settings;
    }

    public BlendSettings settings() {
        return settings;
    }

    /** The same for several people. */
    public GroupBlend ofGroup() {
        return new GroupBlend(ranking);
    }

    /**
     * The best films for a user, best first; none if nothing is known of the user.
     *
     * @param taste empty if the model knows nothing of the user
     * @param liked films that the user liked, the last one first; more than the setting's history are not looked at
     * @param similar the similar films of a film
     * @param excluded ids of films to leave out
     * @param k how many at most, 1 or more
     */
    public List<ScoredItem> best(
            Optional<Taste> taste,
            List<Integer> liked,
            IntFunction<List<ScoredItem>> similar,
            Set<Integer> excluded,
            int k) {
        Map<Integer, Double> scores = together(liked, similar);
        taste.ifPresent(user -> {
            scores.replaceAll((item, together) -> together + user.score(item));
            topK.of(user.items(), user.query(), k, user.items().rowsOf(excluded))
                    .forEach(film -> scores.putIfAbsent(film.item(), (double) film.score()));
        });
        return ranking.best(scores, excluded, k).stream()
                .map(item -> new ScoredItem(item, scores.get(item).floatValue()))
                .toList();
    }

    /**
     * What each of the films liked last adds to the score of one film; those that add nothing are left out.
     *
     * @param liked as for {@link #best}
     */
    public Map<Integer, Double> reasons(int film, List<Integer> liked, IntFunction<List<ScoredItem>> similar) {
        Map<Integer, Double> reasons = new HashMap<>();
        weigh(
                liked,
                (item, weight) -> similar.apply(item).stream()
                        .filter(other -> other.item() == film)
                        .forEach(other -> reasons.merge(item, weight * other.score(), Double::sum)));
        return reasons;
    }

    /** The second term of the score, for each film that has one; new, and may be changed. */
    public Map<Integer, Double> together(List<Integer> liked, IntFunction<List<ScoredItem>> similar) {
        Map<Integer, Double> scores = new HashMap<>();
        weigh(
                liked,
                (item, weight) -> similar.apply(item)
                        .forEach(other -> scores.merge(other.item(), weight * other.score(), Double::sum)));
        return scores;
    }

    /** Hands out each film that counts with its weight, as long as that is not 0. */
    private void weigh(List<Integer> liked, BiConsumer<Integer, Double> counted) {
        double weight = settings.weight();
        for (int item : liked.subList(0, Math.min(liked.size(), settings.history()))) {
            if (weight > 0) {
                counted.accept(item, weight);
            }
            weight *= settings.decay();
        }
    }
}

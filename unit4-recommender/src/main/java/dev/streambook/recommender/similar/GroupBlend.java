package dev.streambook.recommender.similar;

import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.ScoredItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One list for several people: each film has a score for each of them, as in {@link Blend}, and the group's score is made of
 * these. The list is exact; every film is scored for everybody, which costs O(films · people · rank). Source: J. Masthoff,
 * <i>Group Modeling: Selecting a Sequence of Television Items to Suit a Group of Viewers</i>, UMUAI 14, 2004. Immutable and
 * thread safe.
 */
public final class GroupBlend {

    private final Ranking ranking;

    GroupBlend(Ranking ranking) {
        this.ranking = ranking;
    }

    /** How the scores of the members become that of the group. */
    public enum By {
        /** Their mean: what pleases the group most in sum, even if one of them dislikes it. */
        MEAN,
        /** The smallest of them: what displeases nobody. */
        LEAST_MISERY
    }

    /**
     * One of the people.
     *
     * @param taste empty if the model knows nothing of it; all tastes of a group are of one model
     * @param together what the stream adds to the score of films
     */
    public record Member(Optional<Taste> taste, Map<Integer, Double> together) {

        /** Whether anything is known by which films can be ranked. */
        public boolean hasSay() {
            return taste.isPresent() || !together.isEmpty();
        }

        private double score(int item) {
            return together.getOrDefault(item, 0.0)
                    + taste.map(known -> (double) known.score(item)).orElse(0.0);
        }
    }

    /**
     * The best films for a group, best first.
     *
     * @param members at least one
     * @param excluded ids of films to leave out
     * @param k how many at most, 1 or more
     */
    public List<ScoredItem> best(List<Member> members, By by, Set<Integer> excluded, int k) {
        Map<Integer, Double> scores = new HashMap<>();
        for (int item : candidates(members)) {
            if (!excluded.contains(item)) {
                scores.put(item, score(members, by, item));
            }
        }
        return ranking.best(scores, excluded, k).stream()
                .map(item -> new ScoredItem(item, scores.get(item).floatValue()))
                .toList();
    }

    private static double score(List<Member> members, By by, int item) {
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        for (Member member : members) {
            double score = member.score(item);
            sum += score;
            least = Math.min(least, score);
        }
        return by == By.MEAN ? sum / members.size() : least;
    }

    private static Iterable<Integer> candidates(List<Member> members) {
        Set<Integer> candidates = new HashSet<>();
        members.forEach(member -> candidates.addAll(member.together().keySet()));
        members.stream().flatMap(member -> member.taste().stream()).findAny().ifPresent(taste -> {
            for (int row = 0; row < taste.items().size(); row++) {
                candidates.add(taste.items().itemAt(row));
            }
        });
        return new ArrayList<>(candidates);
    }
}

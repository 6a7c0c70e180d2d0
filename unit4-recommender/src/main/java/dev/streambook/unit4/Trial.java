package dev.streambook.unit4;

import java.util.List;
import java.util.Set;

/**
 * One test of a recommender: what it showed to a user, and what the user then liked.
 *
 * @param list film ids, best first; made before anything was known of {@code relevant}
 * @param relevant what the user turned out to like and had not rated before
 */
public record Trial(int user, List<Integer> list, Set<Integer> relevant) {

    public Trial {
        list = List.copyOf(list);
        relevant = Set.copyOf(relevant);
    }
}

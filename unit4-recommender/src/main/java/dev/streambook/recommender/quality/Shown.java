package dev.streambook.recommender.quality;

import dev.streambook.event.Rated;
import dev.streambook.unit4.Trial;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the lists of a recommender look like, whether they were hits or not.
 *
 * @param coverage the share of all films that were in some list: low if everybody is shown the same
 * @param novelty the mean of −log₂ of the share of users who have rated a shown film, in bits: 1 if half of all users know
 *     it, 7 if fewer than one in a hundred does (S. Vargas, P. Castells, Rank and relevance in novelty and diversity metrics,
 *     RecSys 2011)
 */
record Shown(double coverage, double novelty) {

    /** @param stream from which the films and their raters are counted, whole */
    static Shown of(List<Trial> trials, List<Rated> stream) {
        Map<Integer, Set<Integer>> raters = new HashMap<>();
        Set<Integer> users = new HashSet<>();
        for (Rated event : stream) {
            raters.computeIfAbsent(event.item(), item -> new HashSet<>()).add(event.user());
            users.add(event.user());
        }
        Set<Integer> shown = new HashSet<>();
        double bits = 0;
        long places = 0;
        for (Trial trial : trials) {
            for (int item : trial.list()) {
                shown.add(item);
                bits -= Math.log((double) raters.get(item).size() / users.size()) / Math.log(2);
                places++;
            }
        }
        return new Shown((double) shown.size() / Math.max(1, raters.size()), places == 0 ? 0 : bits / places);
    }
}

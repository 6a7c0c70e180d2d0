package dev.streambook.recommender.quality;

import dev.streambook.event.Rated;
import dev.streambook.unit4.LearningRecommender;
import dev.streambook.unit4.Protocol;
import dev.streambook.unit4.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The classic test: learn everything before a moment, then make one list for each user, and look how many of the films that
 * the user liked from that moment on are in it. Nothing is learned any more.
 *
 * @param share of the events, the newest ones, that are tested on; more than 0, less than 1. All events of one moment are on
 *     the same side, that of the test
 */
record SplitByTime(double share) {

    /** @param stream in the order of time */
    List<Trial> trials(List<Rated> stream, LearningRecommender recommender, Protocol protocol) {
        int moment = firstOfItsMoment(stream, (int) ((1 - share) * stream.size()));
        Map<Integer, Set<Integer>> rated = new HashMap<>();
        for (Rated event : stream.subList(0, moment)) {
            recommender.learn(event);
            rated.computeIfAbsent(event.user(), newcomer -> new HashSet<>()).add(event.item());
        }
        recommender.retrain();
        List<Trial> trials = new ArrayList<>();
        liked(stream.subList(moment, stream.size()), rated, protocol)
                .forEach((user, films) -> trials.add(new Trial(user, recommender.best(user, protocol.k()), films)));
        return trials;
    }

    private static int firstOfItsMoment(List<Rated> stream, int at) {
        int first = at;
        while (first > 0 && stream.get(first - 1).time().equals(stream.get(at).time())) {
            first--;
        }
        return first;
    }

    private static Map<Integer, Set<Integer>> liked(
            List<Rated> newest, Map<Integer, Set<Integer>> rated, Protocol protocol) {
        Map<Integer, Set<Integer>> liked = new TreeMap<>();
        for (Rated event : newest) {
            if (event.stars() >= protocol.likedStars()
                    && !rated.getOrDefault(event.user(), Set.of()).contains(event.item())) {
                liked.computeIfAbsent(event.user(), newcomer -> new HashSet<>()).add(event.item());
            }
        }
        return liked;
    }
}

package dev.streambook.recommender.quality;

import dev.streambook.event.Rated;
import dev.streambook.unit4.Feedback;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each user has rated so far, the last rating of a film counting. Not thread safe. */
final class UserHistories {

    private final Map<Integer, Map<Integer, Double>> users = new HashMap<>();
    private long events;

    void add(Rated event) {
        Map<Integer, Double> stars = users.computeIfAbsent(event.user(), newcomer -> new LinkedHashMap<>());
        // so that the film is the last one in the order of the map
        stars.remove(event.item());
        stars.put(event.item(), event.stars());
        events++;
    }

    long events() {
        return events;
    }

    Set<Integer> rated(int user) {
        return stars(user).keySet();
    }

    List<Feedback> feedback(int user) {
        return feedback(stars(user));
    }

    /** Everything, as it is now. */
    Map<Integer, Collection<Feedback>> snapshot() {
        Map<Integer, Collection<Feedback>> all = new HashMap<>();
        users.forEach((user, stars) -> all.put(user, feedback(stars)));
        return all;
    }

    /** The films that the user gave so many stars or more, the last one first. */
    List<Integer> liked(int user, double leastStars) {
        List<Integer> liked = new ArrayList<>();
        stars(user).forEach((item, stars) -> {
            if (stars >= leastStars) {
                liked.add(item);
            }
        });
        Collections.reverse(liked);
        return liked;
    }

    private Map<Integer, Double> stars(int user) {
        return users.getOrDefault(user, Map.of());
    }

    private static List<Feedback> feedback(Map<Integer, Double> stars) {
        List<Feedback> feedback = new ArrayList<>(stars.size());
        stars.forEach((item, given) -> feedback.add(Feedback.rated(item, given)));
        return feedback;
    }
}

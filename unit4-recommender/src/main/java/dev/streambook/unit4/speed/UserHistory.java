package dev.streambook.unit4.speed;

import dev.streambook.event.Rated;
import dev.streambook.event.Unrated;
import dev.streambook.event.ViewingEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one user has said and seen.
 *
 * <p>Opinions and seen films depend on the <em>set</em> of events alone, not on their order or on how often each came;
 * so late, shuffled and repeated delivery ends in the same state. The recent ids serve the counting of repetitions only,
 * and they are bounded: an event repeated after more than that many others counts as a new one and changes nothing. Not
 * thread safe.
 */
final class UserHistory {

    /** What taking an event has changed. */
    enum Effect {
        /** The event was there before. */
        REPEATED,
        /** The user has seen a film, or said something that a later word overrules: the vector stays. */
        NOTED,
        /** The ratings are others than before: the vector must be solved anew. */
        RATINGS_CHANGED
    }

    private final SortedMap<Integer, Opinion> opinions = new TreeMap<>();
    private final SortedSet<Integer> seen = new TreeSet<>();
    private final Deque<String> recent = new ArrayDeque<>();
    private final Set<String> recentIds = new HashSet<>();
    private final int recentLimit;

    /** @param recentLimit how many event ids to remember, 1 or more */
    UserHistory(int recentLimit) {
        this.recentLimit = recentLimit;
    }

    /** The history that a record of topic {@code user-vectors} holds. */
    static UserHistory of(UserVector record, int recentLimit) {
        UserHistory history = new UserHistory(recentLimit);
        record.opinions().forEach(opinion -> history.opinions.put(opinion.item(), opinion));
        for (int item : record.seen()) {
            history.seen.add(item);
        }
        record.recent().forEach(history::remember);
        return history;
    }

    Effect take(ViewingEvent event) {
        Opinion last = opinions.get(event.item());
        if (recentIds.contains(event.id()) || last != null && last.eventId().equals(event.id())) {
            return Effect.REPEATED;
        }
        remember(event.id());
        if (event instanceof Rated rated) {
            return say(new Opinion(rated.item(), rated.stars(), rated.time(), rated.id()), last);
        }
        if (event instanceof Unrated unrated) {
            return say(new Opinion(unrated.item(), Opinion.WITHDRAWN, unrated.time(), unrated.id()), last);
        }
        seen.add(event.item());
        return Effect.NOTED;
    }

    boolean hasRatings() {
        return opinions.values().stream().anyMatch(Opinion::isRating);
    }

    List<Opinion> opinions() {
        return List.copyOf(opinions.values());
    }

    int[] seen() {
        return seen.stream().mapToInt(Integer::intValue).toArray();
    }

    List<String> recent() {
        return List.copyOf(recent);
    }

    private Effect say(Opinion opinion, Opinion last) {
        if (last != null && !opinion.supersedes(last)) {
            return Effect.NOTED;
        }
        opinions.put(opinion.item(), opinion);
        boolean sameStars = (last == null ? Opinion.WITHDRAWN : last.stars()) == opinion.stars();
        return sameStars ? Effect.NOTED : Effect.RATINGS_CHANGED;
    }

    private void remember(String id) {
        recent.addLast(id);
        recentIds.add(id);
        while (recent.size() > recentLimit) {
            recentIds.remove(recent.removeFirst());
        }
    }
}

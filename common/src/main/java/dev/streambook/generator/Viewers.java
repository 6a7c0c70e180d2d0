package dev.streambook.generator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Who watches next, and what is offered: mostly active viewers and popular films, rarely what was watched before. */
final class Viewers {

    private static final int TRIES = 20;

    private final Zipf activity;
    private final Zipf popularity;
    private final int[] userOfRank;
    private final int[] itemOfRank;
    private final Map<Integer, BitSet> watched = new HashMap<>();
    private final Map<Integer, Instant> busyUntil = new HashMap<>();
    private final Random random;

    Viewers(int users, int films, Random random) {
        this.random = random;
        this.activity = new Zipf(users, 0.5);
        this.popularity = new Zipf(films, 0.8);
        this.userOfRank = shuffled(users);
        this.itemOfRank = shuffled(films);
    }

    /** Somebody who is not watching just now, if such a one is soon found. */
    int user(Instant now) {
        int user = 0;
        for (int i = 0; i < TRIES; i++) {
            user = userOfRank[activity.draw(random) - 1];
            if (!busyUntil.getOrDefault(user, Instant.MIN).isAfter(now)) {
                break;
            }
        }
        return user;
    }

    /** Different films, at most as many as there are. */
    List<Integer> offers(int user, int count) {
        BitSet known = watched.getOrDefault(user, new BitSet());
        List<Integer> offers = new ArrayList<>();
        for (int i = 0; i < count * TRIES && offers.size() < count; i++) {
            int item = itemOfRank[popularity.draw(random) - 1];
            boolean fresh = !known.get(item) || i >= count * TRIES / 2;
            if (fresh && !offers.contains(item)) {
                offers.add(item);
            }
        }
        return offers;
    }

    void hasWatched(int user, int item) {
        watched.computeIfAbsent(user, u -> new BitSet()).set(item);
    }

    void isBusy(int user, Instant until) {
        busyUntil.put(user, until);
    }

    private int[] shuffled(int count) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.rangeClosed(1, count).boxed().toList());
        Collections.shuffle(numbers, random);
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}

package dev.streambook.recommender.similar;

import dev.streambook.recommender.topics.Similar;
import dev.streambook.recommender.topics.Similar.Scored;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Which items are liked by the same users (Sarwar et al., Item-based collaborative filtering recommendation algorithms,
 * 2001, with counts in place of ratings).
 *
 * <p>An item that a user comes to like is paired with the last items that this user liked. The score of a pair is {@code
 * c / (√(n₁·n₂) + damping)}: the cosine of the two items' like vectors, drawn towards 0 where there is little evidence, and held to 1 where users come back to old favourites.
 * It lies from 0 to 1 and is symmetric.
 *
 * <p>A like changes the lists of the liked item and of those it is paired with, and a little the score in every other list that
 * has the item. The first are named at once; all others take their turn when there is time ({@link #takeChanged}). So when no
 * more likes come, every list that was taken tells all that was counted, whatever came between.
 *
 * <p>Several instances can share the work: each is told of every like, as histories and totals are cheap, and counts the
 * pairs of its own items only, as those are not. An event costs one increment for each remembered item; memory is
 * {@code history} items per user and fewer than {@code pairLimit} others per item.
 */
public final class CoVisits {

    private static final Comparator<Scored> RANKING =
            Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::item);

    private final SimilarSettings settings;
    private final IntPredicate owned;
    private final Map<Integer, LastItems> histories = new HashMap<>();
    private final ItemCounts likes = ItemCounts.unlimited();
    private final Map<Integer, ItemCounts> pairs = new HashMap<>();
    /** Items whose pairs have changed, in the order in which they were touched first. */
    private final Set<Integer> touched = new LinkedHashSet<>();
    /** Items that have pairs here, in the order in which they take their turn. */
    private final List<Integer> listed = new ArrayList<>();

    private int next;
    private int waiting;

    /** @param owned the items whose pairs are counted here */
    public CoVisits(SimilarSettings settings, IntPredicate owned) {
        this.settings = settings;
        this.owned = owned;
    }

    /** A user watched or liked an item. Liking what is still in the user's history again changes nothing. */
    public void like(int user, int item) {
        LastItems history = histories.computeIfAbsent(user, absent -> new LastItems(settings.history()));
        if (history.contains(item)) {
            return;
        }
        likes.increment(item);
        for (int other : history.items()) {
            count(item, other);
            count(other, item);
        }
        history.add(item);
        waiting = listed.size();
    }

    /** Forgets which items the user liked last. What was counted stays: a count does not say who was counted. */
    public void forget(int user) {
        histories.remove(user);
    }

    /**
     * Takes items whose lists may have changed since they were taken last: first those whose pairs have changed, the longest
     * waiting first, then the others in turns, until each has had its turn since the last like.
     *
     * @param most how many at most; the others wait for the next call
     */
    public Set<Integer> takeChanged(int most) {
        Set<Integer> taken = new LinkedHashSet<>();
        Iterator<Integer> first = touched.iterator();
        while (taken.size() < most && first.hasNext()) {
            taken.add(first.next());
            first.remove();
        }
        while (taken.size() < most && waiting > 0) {
            taken.add(listed.get(next));
            next = (next + 1) % listed.size();
            waiting--;
        }
        return taken;
    }

    /**
     * The most similar items, best first; equal scores by ascending item. Empty for an item without pairs here. Of the others
     * only those are kept that are among the best so far.
     */
    public Similar similarTo(int item) {
        ItemCounts row = pairs.get(item);
        if (row == null) {
            return new Similar(item, List.of());
        }
        PriorityQueue<Scored> worstFirst = new PriorityQueue<>(RANKING.reversed());
        row.items().forEach(other -> {
            double score = score(row.count(other), item, other);
            if (worstFirst.size() < settings.top()) {
                worstFirst.add(new Scored(other, score));
            } else if (isBetter(score, other, worstFirst.element())) {
                worstFirst.remove();
                worstFirst.add(new Scored(other, score));
            }
        });
        return new Similar(item, worstFirst.stream().sorted(RANKING).toList());
    }

    private static boolean isBetter(double score, int item, Scored than) {
        return score > than.score() || score == than.score() && item < than.item();
    }

    private void count(int item, int other) {
        if (owned.test(item)) {
            pairs.computeIfAbsent(item, this::newRow).increment(other);
            touched.add(item);
        }
    }

    private ItemCounts newRow(int item) {
        listed.add(item);
        return ItemCounts.below(settings.pairLimit());
    }

    private double score(int together, int item, int other) {
        double cosine = together / (Math.sqrt((double) likes.count(item) * likes.count(other)) + settings.damping());
        return Math.min(1, cosine);
    }

    /** The last different items of one user, the oldest making room. A scan of a few numbers; no allocation once full. */
    private static final class LastItems {

        private final int limit;
        private int[] items = new int[0];
        private int oldest;

        LastItems(int limit) {
            this.limit = limit;
        }

        boolean contains(int item) {
            for (int remembered : items) {
                if (remembered == item) {
                    return true;
                }
            }
            return false;
        }

        void add(int item) {
            if (items.length < limit) {
                items = Arrays.copyOf(items, items.length + 1);
                items[items.length - 1] = item;
            } else {
                items[oldest] = item;
                oldest = (oldest + 1) % limit;
            }
        }

        /** In no particular order; not to be changed. */
        int[] items() {
            return items;
        }
    }
}

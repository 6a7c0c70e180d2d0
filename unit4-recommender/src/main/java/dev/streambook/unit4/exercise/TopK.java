package dev.streambook.unit4.exercise;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.workbook.TodoException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Exercise 4.8 Top-k: docs/unit4/4.8-top-k.md. The rules stand in the contract, {@link dev.streambook.unit4.TopK}. Run
 * TopKTest, or main below to see who makes it into a list of three.
 */
public final class TopK implements dev.streambook.unit4.TopK {

    /** The k best films that are not excluded, best first. */
    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        dev.streambook.unit4.TopK.check(items, vector, k);
        PriorityQueue<ScoredItem> best = new PriorityQueue<>(worstFirst());
        for (int row = 0; row < items.size(); row++) {
            // TODO 4.8  Decide whether the film in this row enters `best`, and which film leaves it then.
            //           items.dot(row, vector) is its score, items.itemAt(row) its id, best.peek() the worst film in the
            //           list. Make no object for a film that does not enter.
            throw new TodoException("4.8 TopK.of");
        }
        return bestFirst(best);
    }

    /** The worst film comes first: the lowest score, and of equal scores the greatest id. */
    private static Comparator<ScoredItem> worstFirst() {
        return (one, other) -> one.score() == other.score()
                ? Integer.compare(other.item(), one.item())
                : Float.compare(one.score(), other.score());
    }

    private static List<ScoredItem> bestFirst(PriorityQueue<ScoredItem> worstFirst) {
        List<ScoredItem> scored = new ArrayList<>(worstFirst.size());
        while (!worstFirst.isEmpty()) {
            scored.add(worstFirst.poll());
        }
        Collections.reverse(scored);
        return scored;
    }

    /** Shows the list of three after each of seven films. */
    public static void main(String[] args) {
        float[] scores = {2.5f, 4, 1, 4.5f, 4, 3, 5};
        float[] viewer = {1};
        for (int n = 1; n <= scores.length; n++) {
            int[] ids = new int[n];
            for (int row = 0; row < n; row++) {
                ids[row] = row + 1;
            }
            ItemFactors films = new ItemFactors(1, ids, Arrays.copyOf(scores, n));
            System.out.printf("film %d has %.1f stars. The best three:", n, scores[n - 1]);
            new TopK().of(films, viewer, 3, new BitSet())
                    .forEach(film -> System.out.printf("  film %d (%.1f)", film.item(), film.score()));
            System.out.println();
        }
    }
}

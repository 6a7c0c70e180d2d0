package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "A heap of rows needs no scores: the comparator can ask for them",
        breaks = "one-product",
        test = "the_vector_of_each_film_is_read_once",
        saying = "a product for each film reads 6,000")
public final class ComparesProducts extends TopK {

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        dev.streambook.unit4.TopK.check(items, vector, k);
        Comparator<Integer> worstFirst = Comparator.<Integer, Float>comparing(
                        row -> number(items, row, items.dot(row, vector)))
                .thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> best = new PriorityQueue<>(worstFirst);
        for (int row = 0; row < items.size() && k > 0; row++) {
            if (excluded.get(row)) {
                continue;
            }
            float score = number(items, row, items.dot(row, vector));
            if (best.size() == k && score > items.dot(best.element(), vector)) {
                best.poll();
            }
            if (best.size() < k) {
                best.add(row);
            }
        }
        return best.stream()
                .sorted(worstFirst.reversed())
                .map(row -> new ScoredItem(items.itemAt(row), items.dot(row, vector)))
                .toList();
    }
}

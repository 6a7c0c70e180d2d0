package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "A sorted list of the best is as good as a heap",
        breaks = "log-k",
        test = "a_long_list_costs_a_logarithm_for_each_film_that_enters",
        saying = "the best 5,000 of 20,000 films")
public final class KeepsASortedList extends TopK {

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        dev.streambook.unit4.TopK.check(items, vector, k);
        List<ScoredItem> best = new ArrayList<>();
        for (int row = 0; row < items.size() && k > 0; row++) {
            float score = items.dot(row, vector);
            if (excluded.get(row)
                    || best.size() == k && score <= best.get(k - 1).score()) {
                continue;
            }
            if (Float.isNaN(score)) {
                throw new ArithmeticException("the score of item %d is NaN".formatted(items.itemAt(row)));
            }
            if (best.size() == k) {
                best.remove(k - 1);
            }
            best.add(place(best, score), new ScoredItem(items.itemAt(row), score));
        }
        return best;
    }

    private static int place(List<ScoredItem> best, float score) {
        int from = 0;
        int to = best.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (best.get(middle).score() >= score) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}

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
        belief = "What is not greater than the worst on the list need not be looked at",
        breaks = "nan",
        test = "a_score_that_is_not_a_number_is_refused_wherever_it_stands",
        saying = "the film with id 700000000 has the score NaN")
public final class PassesNaNOver extends TopK {

    private static final Comparator<ScoredItem> WORST_FIRST =
            Comparator.comparing(ScoredItem::score).thenComparing(ScoredItem::item, Comparator.reverseOrder());

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        dev.streambook.unit4.TopK.check(items, vector, k);
        PriorityQueue<ScoredItem> best = new PriorityQueue<>(WORST_FIRST);
        for (int row = 0; row < items.size() && k > 0; row++) {
            if (excluded.get(row)) {
                continue;
            }
            float score = items.dot(row, vector);
            if (best.size() < k) {
                best.add(new ScoredItem(items.itemAt(row), number(items, row, score)));
            } else if (score > best.peek().score()) {
                best.poll();
                best.add(new ScoredItem(items.itemAt(row), score));
            }
        }
        return best.stream().sorted(WORST_FIRST.reversed()).toList();
    }
}

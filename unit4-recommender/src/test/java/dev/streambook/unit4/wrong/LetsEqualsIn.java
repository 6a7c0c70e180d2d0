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
        belief = "A score as good as the worst on the list is good enough to enter",
        breaks = "ties-by-id",
        test = "the_first_of_three_equals_is_the_one_with_the_smallest_id",
        saying = "ScoredItem[item=4, score=4.0]")
public final class LetsEqualsIn extends TopK {

    private static final Comparator<ScoredItem> WORST_FIRST =
            Comparator.comparing(ScoredItem::score).thenComparing(ScoredItem::item, Comparator.reverseOrder());

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        super.of(items, vector, k, excluded);
        PriorityQueue<ScoredItem> best = new PriorityQueue<>(WORST_FIRST);
        for (int row = 0; row < items.size() && k > 0; row++) {
            float score = items.dot(row, vector);
            if (!excluded.get(row) && (best.size() < k || score >= best.peek().score())) {
                if (best.size() == k) {
                    best.poll();
                }
                best.add(new ScoredItem(items.itemAt(row), score));
            }
        }
        return best.stream().sorted(WORST_FIRST.reversed()).toList();
    }
}

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
        belief = "Float.compare orders all floats, so there is nothing to refuse",
        breaks = "nan",
        test = "a_score_that_is_not_a_number_is_refused_wherever_it_stands",
        saying = "the film with id 1000000 has the score NaN")
public final class NaNIsTheBest extends TopK {

    private static final Comparator<ScoredItem> WORST_FIRST = (one, other) -> one.score() == other.score()
            ? Integer.compare(other.item(), one.item())
            : Float.compare(one.score(), other.score());

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        dev.streambook.unit4.TopK.check(items, vector, k);
        PriorityQueue<ScoredItem> best = new PriorityQueue<>(WORST_FIRST);
        for (int row = 0; row < items.size() && k > 0; row++) {
            float score = items.dot(row, vector);
            boolean enters = best.size() < k || Float.compare(score, best.peek().score()) > 0;
            if (enters && !excluded.get(row)) {
                if (best.size() == k) {
                    best.poll();
                }
                best.add(new ScoredItem(items.itemAt(row), score));
            }
        }
        return best.stream().sorted(WORST_FIRST.reversed()).toList();
    }
}

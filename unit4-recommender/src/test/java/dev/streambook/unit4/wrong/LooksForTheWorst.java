package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "The list is short, so look for its worst film each time",
        breaks = "one-comparison",
        test = "most_films_of_a_catalogue_cost_a_comparison_and_no_more",
        saying = "the best 50 of 20,000 films")
public final class LooksForTheWorst extends TopK {

    private static final Comparator<ScoredItem> BY_SCORE = Comparator.comparing(ScoredItem::score);

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        dev.streambook.unit4.TopK.check(items, vector, k);
        List<ScoredItem> best = new ArrayList<>();
        for (int row = 0; row < items.size() && k > 0; row++) {
            if (excluded.get(row)) {
                continue;
            }
            float score = number(items, row, items.dot(row, vector));
            int worst = worst(best);
            if (best.size() < k) {
                best.add(new ScoredItem(items.itemAt(row), score));
            } else if (score > best.get(worst).score()) {
                best.set(worst, new ScoredItem(items.itemAt(row), score));
            }
        }
        best.sort(BY_SCORE.reversed().thenComparing(ScoredItem::item));
        return best;
    }

    private static int worst(List<ScoredItem> best) {
        int worst = 0;
        for (int i = 1; i < best.size(); i++) {
            float score = best.get(i).score();
            float lowest = best.get(worst).score();
            if (score < lowest
                    || score == lowest && best.get(i).item() > best.get(worst).item()) {
                worst = i;
            }
        }
        return worst;
    }
}

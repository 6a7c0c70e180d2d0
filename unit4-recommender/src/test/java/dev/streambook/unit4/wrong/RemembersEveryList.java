package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "The same question has the same answer, so answers are kept",
        breaks = "fresh",
        test = "a_thousand_calls_leave_no_more_than_ten",
        saying = "1,000 calls with different vectors")
public final class RemembersEveryList extends TopK {

    /** A question by its contents. */
    private record Asked(ItemFactors items, String vector, int k, String excluded) {}

    private final Map<Asked, List<ScoredItem>> lists = new ConcurrentHashMap<>();

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        Asked asked = new Asked(items, Arrays.toString(vector), k, excluded.toString());
        List<ScoredItem> known = lists.get(asked);
        if (known == null) {
            known = super.of(items, vector, k, excluded);
            lists.put(asked, known);
        }
        return known;
    }
}

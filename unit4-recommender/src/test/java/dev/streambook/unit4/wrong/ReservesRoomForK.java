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
        belief = "A list of k films needs a heap of capacity k",
        breaks = "list-length",
        test = "nothing_is_asked_for_and_nothing_comes",
        saying = "IllegalArgumentException")
public final class ReservesRoomForK extends TopK {

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        if (k < 0) {
            return super.of(items, vector, k, excluded);
        }
        PriorityQueue<ScoredItem> best = new PriorityQueue<>(k, Comparator.comparing(ScoredItem::score));
        best.addAll(super.of(items, vector, k, excluded));
        return best.stream()
                .sorted(Comparator.comparing(ScoredItem::score).reversed().thenComparing(ScoredItem::item))
                .toList();
    }
}

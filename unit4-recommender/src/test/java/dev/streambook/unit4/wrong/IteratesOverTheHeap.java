package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "A priority queue iterates in order",
        breaks = "best-first",
        test = "the_best_three_of_five_stand_in_descending_order",
        saying = "but was")
public final class IteratesOverTheHeap extends TopK {

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        PriorityQueue<ScoredItem> heap = new PriorityQueue<>(Comparator.comparing(ScoredItem::score));
        heap.addAll(super.of(items, vector, k, excluded));
        return new ArrayList<>(heap);
    }
}

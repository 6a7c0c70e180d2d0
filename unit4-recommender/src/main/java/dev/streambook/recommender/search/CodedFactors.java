package dev.streambook.recommender.search;

import dev.streambook.unit4.ItemFactors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All vectors of a catalogue in codes, the longest first. A long vector is likely to have a high score, so the bar is high
 * after a few blocks; and once no vector of a block is long enough to reach it, the block is not looked at.
 *
 * <p>Cost: two bytes for each factor and four for each film; building takes O(size·(rank + log size)). Immutable.
 */
final class CodedFactors {

    /** Rows of the first block, which are all scored, as there is no bar yet. Each of the next is twice as large. */
    private static final int FIRST = 64;

    private final int size;
    private final List<CodedBlock> blocks = new ArrayList<>();
    private final int[] uncoded;

    CodedFactors(ItemFactors items) {
        this.size = items.size();
        long[] byLength = new long[size];
        for (int row = 0; row < size; row++) {
            byLength[row] = (long) -shortened(items, row) << 32 | row;
        }
        Arrays.sort(byLength);
        int[] rows = Arrays.stream(byLength).mapToInt(key -> (int) key).toArray();
        int first = 0;
        while (first < size && !isCodable(items, rows[first])) {
            first++;
        }
        this.uncoded = Arrays.copyOf(rows, first);
        int from = first;
        while (from < size) {
            int to = Math.min(from + Math.min(FIRST << Math.min(blocks.size(), 4), CodedBlock.ROWS), size);
            blocks.add(new CodedBlock(items, Arrays.copyOfRange(rows, from, to)));
            from = to;
        }
    }

    int size() {
        return size;
    }

    List<CodedBlock> blocks() {
        return blocks;
    }

    /** Rows that codes cannot tell: infinite or very long vectors, and those with a factor that is not a number. */
    int[] uncoded() {
        return uncoded.clone();
    }

    /** A vector's length as a whole number that orders as the length does, the largest for one that has no codes. */
    private static int shortened(ItemFactors items, int row) {
        return isCodable(items, row) ? Float.floatToIntBits((float) length(items, row)) : Integer.MAX_VALUE;
    }

    /** Whether the error of this row's codes is known. */
    static boolean isCodable(ItemFactors items, int row) {
        return length(items, row) <= CodedQuery.LONGEST && Math.abs(items.scale(row)) <= CodedQuery.LONGEST;
    }

    private static double length(ItemFactors items, int row) {
        return Codes.length(items.rank(), k -> items.at(row, k));
    }
}

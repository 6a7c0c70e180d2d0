package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.BitSet;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "A bit for each film is no memory to speak of",
        breaks = "memory-of-k",
        test = "a_million_films_take_no_more_memory_than_the_list",
        saying = "bytes allocated")
public final class ABitForEachFilm extends TopK {

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        BitSet wanted = new BitSet(items.size());
        wanted.set(0, items.size());
        wanted.andNot(excluded);
        wanted.flip(0, items.size());
        return super.of(items, vector, k, wanted);
    }
}

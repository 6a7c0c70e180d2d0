package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.solution.TopK;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.BitSet;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.TopK.class,
        belief = "A negative score means that the user does not want the film",
        breaks = "negative",
        test = "the_best_of_three_bad_films_is_the_least_bad",
        saying = "scores -3, -1, -2")
public final class NegativeMeansUnwanted extends TopK {

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        return super.of(items, vector, k, excluded).stream()
                .filter(film -> film.score() >= 0)
                .toList();
    }
}

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
        belief = "Where all films come anyway, they only have to be sorted",
        breaks = "nan",
        test = "a_score_that_is_not_a_number_is_refused_also_where_all_films_come",
        saying = "the best 3 of films 1 to 3")
public final class WhereAllComeNothingIsCompared extends TopK {

    @Override
    public List<ScoredItem> of(ItemFactors items, float[] vector, int k, BitSet excluded) {
        if (k < items.size() || vector.length != items.rank()) {
            return super.of(items, vector, k, excluded);
        }
        List<ScoredItem> all = new ArrayList<>();
        for (int row = 0; row < items.size(); row++) {
            if (!excluded.get(row)) {
                all.add(new ScoredItem(items.itemAt(row), items.dot(row, vector)));
            }
        }
        all.sort(Comparator.comparing(ScoredItem::score).reversed());
        return all;
    }
}

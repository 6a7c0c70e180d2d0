package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "The factors are floats, so float is enough for their sums",
        breaks = "a_hundred_thousand_equal_ratings_say_no_more_than_one",
        saying = "100000 films (0.1,0.3) rated 4.5")
public final class SumsInFloat extends FoldIn {

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, double regularization) {
        if (items.rank() != 2 || history.isEmpty()) {
            return super.vector(items, history, regularization);
        }
        float aa = (float) regularization * history.size();
        float bb = aa;
        float ab = 0;
        float ra = 0;
        float rb = 0;
        for (Preference preference : history) {
            int row = items.rowOf(preference.item());
            float a = items.at(row, 0);
            float b = items.at(row, 1);
            aa += a * a;
            ab += a * b;
            bb += b * b;
            ra += (float) preference.stars() * a;
            rb += (float) preference.stars() * b;
        }
        float determinant = aa * bb - ab * ab;
        return Optional.of(new float[] {(ra * bb - rb * ab) / determinant, (rb * aa - ra * ab) / determinant});
    }
}

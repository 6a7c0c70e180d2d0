package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "All models of a service have one rank, so the first one says how long a vector is",
        breaks = "fresh",
        test = "the_next_call_may_have_films_of_another_rank",
        saying = "then film 1 with vector (2, 0)")
public final class OneRankForEver extends FoldIn {

    private volatile int rank;

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        if (rank == 0) {
            rank = items.rank();
        }
        return super.vector(items, history, objective).map(vector -> Arrays.copyOf(vector, rank));
    }
}

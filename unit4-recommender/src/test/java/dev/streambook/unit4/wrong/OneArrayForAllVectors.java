package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Preference;
import dev.streambook.unit4.solution.FoldIn;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.FoldIn.class,
        belief = "An array for each thread is enough: no two threads share one",
        breaks = "own-array",
        test = "the_first_users_vector_is_still_the_same_after_the_second",
        saying = "looked at when another user has been solved")
public final class OneArrayForAllVectors extends FoldIn {

    private final ThreadLocal<float[]> vectors = new ThreadLocal<>();

    @Override
    public Optional<float[]> vector(ItemFactors items, Collection<Preference> history, Objective objective) {
        return super.vector(items, history, objective).map(this::inTheThreadsArray);
    }

    private float[] inTheThreadsArray(float[] solved) {
        float[] kept = vectors.get();
        if (kept == null || kept.length != solved.length) {
            kept = new float[solved.length];
            vectors.set(kept);
        }
        System.arraycopy(solved, 0, kept, 0, kept.length);
        return kept;
    }
}

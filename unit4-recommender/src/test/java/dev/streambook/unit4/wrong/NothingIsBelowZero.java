package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.ml.recommendation.ALS;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "Ratings are never negative, so factors should not be either",
        breaks = "objective",
        test = "explicit_a_value_of_zero_and_one_below_zero_are_values_like_any_other",
        saying = "values 2, 0 and −2")
public final class NothingIsBelowZero extends AlsTrainer {

    @Override
    protected ALS als(Objective objective, AlsSettings settings) {
        return super.als(objective, settings).setNonnegative(true);
    }
}

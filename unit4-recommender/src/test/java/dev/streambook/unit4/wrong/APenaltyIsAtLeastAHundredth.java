package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.ml.recommendation.ALS;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "A penalty below a hundredth is none",
        breaks = "regularization",
        test = "explicit_a_small_penalty_is_not_a_smaller_one",
        saying = "λ = 0.01 / 10")
public final class APenaltyIsAtLeastAHundredth extends AlsTrainer {

    @Override
    protected ALS als(Objective objective, AlsSettings settings) {
        return super.als(objective, settings).setRegParam(Math.max(0.01, objective.regularization()));
    }
}

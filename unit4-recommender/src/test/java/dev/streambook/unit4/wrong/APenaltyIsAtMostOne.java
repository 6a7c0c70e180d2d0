package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.ml.recommendation.ALS;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "A penalty is a share of the error, so it is at most 1",
        breaks = "regularization",
        test = "explicit_the_penalty_may_be_larger_than_one",
        saying = "λ = 2")
public final class APenaltyIsAtMostOne extends AlsTrainer {

    @Override
    protected ALS als(Objective objective, AlsSettings settings) {
        return super.als(objective, settings).setRegParam(Math.min(1, objective.regularization()));
    }
}

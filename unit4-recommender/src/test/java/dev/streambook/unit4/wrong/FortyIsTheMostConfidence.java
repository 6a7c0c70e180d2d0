package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.ml.recommendation.ALS;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "The paper says α = 40, so more than that is a mistake",
        breaks = "confidence",
        test = "implicit_a_confidence_of_a_thousand_is_a_thousand",
        saying = "α = 1000")
public final class FortyIsTheMostConfidence extends AlsTrainer {

    private static final double MOST = 40;

    @Override
    protected ALS als(Objective objective, AlsSettings settings) {
        ALS als = super.als(objective, settings);
        return als.setAlpha(Math.min(MOST, als.getAlpha()));
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Objective.Implicit;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.ml.recommendation.ALS;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "Spark counts confidence in whole numbers",
        breaks = "confidence",
        test = "implicit_a_confidence_of_a_half_is_a_half",
        saying = "α = 0.5")
public final class WholeConfidence extends AlsTrainer {

    @Override
    protected ALS als(Objective objective, AlsSettings settings) {
        ALS als = super.als(objective, settings);
        return objective instanceof Implicit implicit ? als.setAlpha(Math.round(implicit.confidence())) : als;
    }
}

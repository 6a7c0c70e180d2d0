package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.ml.recommendation.ALS;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "Switching implicitPrefs on is all that implicit training needs",
        breaks = "confidence",
        test = "implicit_more_confidence_fits_a_like_more_closely",
        saying = "weight 1 + 3, so x = 4y/(4y²+0.5)")
public final class LeavesAlphaToSpark extends AlsTrainer {

    @Override
    protected ALS als(Objective objective, AlsSettings settings) {
        return super.als(objective, settings).setAlpha(1);
    }
}

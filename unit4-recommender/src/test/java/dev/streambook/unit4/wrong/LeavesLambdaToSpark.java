package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.ml.recommendation.ALS;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "Spark knows a good regularization",
        breaks = "regularization",
        test = "explicit_one_user_and_one_film_share_the_stars_less_the_penalty",
        saying = "y² = 4 − 1")
public final class LeavesLambdaToSpark extends AlsTrainer {

    @Override
    protected ALS als(Objective objective, AlsSettings settings) {
        return super.als(objective, settings).setRegParam(0.1);
    }
}

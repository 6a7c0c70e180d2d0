package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Objective.Explicit;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.ml.recommendation.ALS;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "A strength is a rating like any other, so ALS needs no switch",
        breaks = "objective",
        test = "implicit_a_film_that_is_liked_twice_as_much_is_liked_and_no_more",
        saying = "a user likes film 1 with strength 1 and film 2 with strength 2")
public final class TrainsStrengthsAsStars extends AlsTrainer {

    @Override
    protected ALS als(Objective objective, AlsSettings settings) {
        return super.als(new Explicit(objective.regularization()), settings);
    }
}

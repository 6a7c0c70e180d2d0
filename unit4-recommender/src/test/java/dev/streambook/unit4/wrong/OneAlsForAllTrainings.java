package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Objective.Implicit;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.ml.recommendation.ALS;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "An ALS object is a tool that can be used again",
        breaks = "fresh",
        test = "a_training_knows_nothing_of_the_ones_before",
        saying = "an explicit training after an implicit one")
public final class OneAlsForAllTrainings extends AlsTrainer {

    private final ALS als = new ALS().setUserCol("user").setItemCol("item").setRatingCol("value");

    @Override
    protected ALS als(Objective objective, AlsSettings settings) {
        als.setRank(settings.rank())
                .setMaxIter(settings.iterations())
                .setSeed(settings.seed())
                .setRegParam(objective.regularization());
        return objective instanceof Implicit implicit
                ? als.setImplicitPrefs(true).setAlpha(implicit.confidence())
                : als;
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.ml.recommendation.ALS;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "More than ten iterations change nothing any more",
        breaks = "settings",
        test = "there_are_as_many_iterations_as_the_settings_say",
        saying = "12 iterations and not 11")
public final class TenIterationsAreTheMost extends AlsTrainer {

    @Override
    protected ALS als(Objective objective, AlsSettings settings) {
        return super.als(objective, settings).setMaxIter(Math.min(10, settings.iterations()));
    }
}

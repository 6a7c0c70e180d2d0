package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Objective.Implicit;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.ml.recommendation.ALS;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "The switch and α are all that the implicit case has",
        breaks = "settings",
        test = "rank_iterations_seed_and_blocks_are_those_of_the_settings",
        saying = "another seed; Implicit")
public final class TheChoiceNeedsNoSeed extends AlsTrainer {

    @Override
    protected ALS als(Objective objective, AlsSettings settings) {
        ALS als = super.als(objective, settings);
        return objective instanceof Implicit ? als.setSeed(1) : als;
    }
}

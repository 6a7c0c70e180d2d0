package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.ml.recommendation.ALS;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "A seed is a number of at least 0",
        breaks = "settings",
        test = "rank_iterations_seed_and_blocks_are_those_of_the_settings",
        saying = "seed −1")
public final class ASeedHasNoSign extends AlsTrainer {

    @Override
    protected ALS als(Objective objective, AlsSettings settings) {
        return super.als(objective, settings).setSeed(Math.abs(settings.seed()));
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.AlsSettings;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.solution.AlsTrainer;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.SparkContext;
import org.apache.spark.ml.recommendation.ALS;

@WrongAnswer(
        to = dev.streambook.unit4.AlsTrainer.class,
        belief = "The blocks decide only how fast a training is, so a machine's processors can set them",
        breaks = "settings",
        test = "rank_iterations_seed_and_blocks_are_those_of_the_settings",
        saying = "2 blocks and not 1")
public final class AsManyBlocksAsProcessors extends AlsTrainer {

    @Override
    protected ALS als(Objective objective, AlsSettings settings) {
        return super.als(objective, settings)
                .setNumBlocks(SparkContext.getOrCreate().defaultParallelism());
    }
}

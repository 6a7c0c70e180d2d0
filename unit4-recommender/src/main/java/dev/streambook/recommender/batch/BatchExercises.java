package dev.streambook.recommender.batch;

import dev.streambook.recommender.topics.follow.Rebuilders;
import dev.streambook.unit1.RunningStats;
import dev.streambook.unit4.AlsTrainer;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.Prequential;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.TemporalSplit;
import dev.streambook.unit4.TopK;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.Choice;

/**
 * The exercises that run in the batch layer.
 *
 * @param trainer 4.3, which finds the films' vectors
 * @param foldIn 4.5, which solves users' vectors to measure a model
 * @param split 4.2, which keeps the newest ratings out of the training that is measured
 * @param topK 4.8, for the lists that are measured
 * @param prequential 4.13, for what these lists are worth
 * @param stats 1.1, one for each film, for the means that a model must beat
 * @param rebuilders 4.12: which versions of the model there are
 */
public record BatchExercises(
        AlsTrainer trainer,
        FoldIn foldIn,
        TemporalSplit split,
        TopK topK,
        Prequential prequential,
        Answer<RunningStats> stats,
        Rebuilders rebuilders) {

    public static BatchExercises take(Choice choice) {
        return new BatchExercises(
                choice.take(AlsTrainer.class).create(),
                choice.take(FoldIn.class).create(),
                choice.take(TemporalSplit.class).create(),
                choice.take(TopK.class).create(),
                choice.take(Prequential.class).create(choice.take(Ranking.class).create()),
                choice.take(RunningStats.class),
                Rebuilders.take(choice));
    }
}

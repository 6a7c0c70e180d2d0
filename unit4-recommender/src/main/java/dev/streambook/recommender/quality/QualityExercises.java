package dev.streambook.recommender.quality;

import dev.streambook.recommender.batch.BatchExercises;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.Prequential;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.RatingsLoader;
import dev.streambook.unit4.TopK;
import dev.streambook.workbook.Choice;

/**
 * The exercises that run in the comparison of recommenders.
 *
 * @param loader 4.1, for the stream
 * @param ranking 4.4, for lists from scores, and to judge a list
 * @param foldIn 4.5, for a user's vector at each test
 * @param topK 4.8, for the model's part of a list
 * @param prequential 4.13, for the test
 * @param batch those of the training
 */
record QualityExercises(
        RatingsLoader loader,
        Ranking ranking,
        FoldIn foldIn,
        TopK topK,
        Prequential prequential,
        BatchExercises batch) {

    static QualityExercises take(Choice choice) {
        Ranking ranking = choice.take(Ranking.class).create();
        return new QualityExercises(
                choice.take(RatingsLoader.class).create(),
                ranking,
                choice.take(FoldIn.class).create(),
                choice.take(TopK.class).create(),
                choice.take(Prequential.class).create(ranking),
                BatchExercises.take(choice));
    }
}

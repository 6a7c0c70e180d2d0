package dev.streambook.recommender.serving;

import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.LagMonitor;
import dev.streambook.unit1.LambdaView;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.LoadShedder;
import dev.streambook.unit4.ModelRegistry;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.RecommendHandler;
import dev.streambook.unit4.TopK;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.Choice;

/**
 * The exercises that run in the serving layer.
 *
 * @param registry 4.7, which decides which model answers
 * @param foldIn 4.5, for users whose vector is of another version
 * @param topK 4.8, for the best films of the model
 * @param ranking 4.4, for one list of the films of model and stream
 * @param hybrid 1.13, for the plays
 * @param deduplicator 1.11, for the plays
 * @param lag 1.6, for the page and the metrics
 * @param questions 4.9, for the routes that ask the recommender
 * @param shedder 4.10, at the door of the API
 */
public record ServingExercises(
        Answer<ModelRegistry> registry,
        FoldIn foldIn,
        TopK topK,
        Ranking ranking,
        Answer<LambdaView> hybrid,
        Answer<Deduplicator> deduplicator,
        Answer<LagMonitor> lag,
        Answer<RecommendHandler> questions,
        Answer<LoadShedder> shedder) {

    public static ServingExercises take(Choice choice) {
        return new ServingExercises(
                choice.take(ModelRegistry.class),
                choice.take(FoldIn.class).create(),
                choice.take(TopK.class).create(),
                choice.take(Ranking.class).create(),
                choice.take(LambdaView.class),
                choice.take(Deduplicator.class),
                choice.take(LagMonitor.class),
                choice.take(RecommendHandler.class),
                choice.take(LoadShedder.class));
    }
}

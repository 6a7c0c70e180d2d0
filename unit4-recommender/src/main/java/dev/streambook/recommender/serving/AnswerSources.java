package dev.streambook.recommender.serving;

import dev.streambook.recommender.model.ModelStatus;
import dev.streambook.recommender.serving.view.ServingView;
import dev.streambook.recommender.similar.Blend;
import dev.streambook.recommender.topics.follow.FollowerProgress;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.TopK;
import java.time.Clock;

/**
 * What answers are made of.
 *
 * @param view what the topics say
 * @param progress how far the view has come
 * @param models the model to answer from
 * @param foldIn 4.5, for users whose vector is of another version
 * @param topK 4.8, for similar films
 * @param blend makes the list of a user
 */
public record AnswerSources(
        ServingView view,
        FollowerProgress progress,
        ModelStatus models,
        FoldIn foldIn,
        TopK topK,
        Blend blend,
        Clock clock) {

    public Recommender recommender() {
        return new Recommender(view, models.current(), foldIn, topK, blend);
    }
}

package dev.streambook.recommender.quality;

import dev.streambook.event.Rated;
import dev.streambook.recommender.similar.Blend;
import dev.streambook.recommender.similar.Taste;
import dev.streambook.unit4.FactorModel;
import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.LearningRecommender;
import dev.streambook.unit4.ScoredItem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The batch layer alone: films and users are as they were at the last training. A user who came after it gets the popular
 * films. Films that were rated since are left out of the list, and nothing else is known of them.
 */
final class BatchOnly implements LearningRecommender {

    private final Training training;
    private final FoldIn foldIn;
    private final Blend blend;
    private final Popularity popular;
    private Optional<FactorModel> model = Optional.empty();
    private Map<Integer, Collection<Feedback>> trainedOn = Map.of();

    BatchOnly(Training training, FoldIn foldIn, Blend blend, double likedStars) {
        this.training = training;
        this.foldIn = foldIn;
        this.blend = blend;
        this.popular = new Popularity(likedStars);
    }

    @Override
    public void learn(Rated event) {
        popular.learn(event);
    }

    @Override
    public void retrain() {
        model = training.train(popular.histories());
        trainedOn = popular.histories().snapshot();
    }

    @Override
    public List<Integer> best(int user, int k) {
        // the user's vector of the training: the fold-in of what the user had done by then
        Optional<Taste> taste =
                model.flatMap(trained -> Taste.of(trained, foldIn, trainedOn.getOrDefault(user, List.of())));
        Set<Integer> rated = popular.histories().rated(user);
        List<Integer> best = blend.best(taste, List.of(), item -> List.of(), rated, k).stream()
                .map(ScoredItem::item)
                .toList();
        return popular.inPlaceOfNothing(best, user, k);
    }
}

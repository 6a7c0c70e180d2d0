package dev.streambook.recommender.quality;

import dev.streambook.event.Rated;
import dev.streambook.recommender.similar.Blend;
import dev.streambook.recommender.similar.CoVisits;
import dev.streambook.recommender.similar.SimilarSettings;
import dev.streambook.recommender.similar.Taste;
import dev.streambook.unit4.FactorModel;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.LearningRecommender;
import dev.streambook.unit4.ScoredItem;
import java.util.List;
import java.util.Optional;

/**
 * What the live program serves: the batch model's films, the user's vector solved again at each event, and the films that are
 * liked together with the user's last ones. Without a training it is the stream alone.
 *
 * <p>The parts are those of the live program: {@link Blend}, {@link CoVisits} and the exercises. The topics between them are
 * left out.
 */
final class Hybrid implements LearningRecommender {

    private final Training training;
    private final FoldIn foldIn;
    private final Blend blend;
    private final CoVisits coVisits;
    private final Popularity popular;
    private Optional<FactorModel> model = Optional.empty();

    Hybrid(Training training, FoldIn foldIn, Blend blend, SimilarSettings similar, double likedStars) {
        this.training = training;
        this.foldIn = foldIn;
        this.blend = blend;
        this.coVisits = new CoVisits(similar, item -> true);
        this.popular = new Popularity(likedStars);
    }

    @Override
    public void learn(Rated event) {
        popular.learn(event);
        if (event.stars() >= blend.settings().leastStars()) {
            coVisits.like(event.user(), event.item());
        }
    }

    @Override
    public void retrain() {
        model = training.train(popular.histories());
    }

    @Override
    public List<Integer> best(int user, int k) {
        UserHistories histories = popular.histories();
        Optional<Taste> taste = model.flatMap(trained -> Taste.of(trained, foldIn, histories.feedback(user)));
        List<Integer> liked = histories.liked(user, blend.settings().leastStars());
        List<Integer> best =
                blend.best(taste, liked, item -> coVisits.similarTo(item).items(), histories.rated(user), k).stream()
                        .map(ScoredItem::item)
                        .toList();
        return popular.inPlaceOfNothing(best, user, k);
    }
}

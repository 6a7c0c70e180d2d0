package dev.streambook.unit4.wrong;

import dev.streambook.event.Rated;
import dev.streambook.unit4.LearningRecommender;
import java.util.List;

/** A recommender that passes on what it is told and asked. */
class PassesOn implements LearningRecommender {

    private final LearningRecommender recommender;

    PassesOn(LearningRecommender recommender) {
        this.recommender = recommender;
    }

    @Override
    public void learn(Rated event) {
        recommender.learn(event);
    }

    @Override
    public void retrain() {
        recommender.retrain();
    }

    @Override
    public List<Integer> best(int user, int k) {
        return recommender.best(user, k);
    }
}

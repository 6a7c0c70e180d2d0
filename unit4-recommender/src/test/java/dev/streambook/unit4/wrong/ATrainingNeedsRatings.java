package dev.streambook.unit4.wrong;

import dev.streambook.event.Rated;
import dev.streambook.unit4.LearningRecommender;
import dev.streambook.unit4.Protocol;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.Trial;
import dev.streambook.unit4.solution.Prequential;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.Prequential.class,
        belief = "Where nothing has been learned there is nothing to train",
        breaks = "retrain",
        test = "where_the_share_is_no_whole_event_training_comes_before_the_first_event",
        saying = "the first training is of nothing")
public final class ATrainingNeedsRatings extends Prequential {

    public ATrainingNeedsRatings(Ranking ranking) {
        super(ranking);
    }

    @Override
    public List<Trial> trials(List<Rated> ratings, LearningRecommender recommender, Protocol protocol) {
        return super.trials(
                ratings,
                new PassesOn(recommender) {

                    private boolean hasLearned;

                    @Override
                    public void learn(Rated event) {
                        hasLearned = true;
                        super.learn(event);
                    }

                    @Override
                    public void retrain() {
                        if (hasLearned) {
                            super.retrain();
                        }
                    }
                },
                protocol);
    }
}

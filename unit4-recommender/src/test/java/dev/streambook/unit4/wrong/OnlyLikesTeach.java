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
        belief = "A film that was not liked teaches nothing",
        breaks = "learns-all",
        test = "what_is_not_tested_is_learned_all_the_same",
        saying = "stars are 5, 1, 5, 2")
public final class OnlyLikesTeach extends Prequential {

    public OnlyLikesTeach(Ranking ranking) {
        super(ranking);
    }

    @Override
    public List<Trial> trials(List<Rated> ratings, LearningRecommender recommender, Protocol protocol) {
        return super.trials(
                ratings,
                new PassesOn(recommender) {
                    @Override
                    public void learn(Rated event) {
                        if (event.stars() >= protocol.likedStars()) {
                            super.learn(event);
                        }
                    }
                },
                protocol);
    }
}

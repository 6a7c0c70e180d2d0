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
        belief = "What was trained before the test is what is tested",
        breaks = "retrain",
        test = "training_comes_before_the_first_test_and_after_every_three_events",
        saying = "training every 3 events")
public final class OneTrainingIsEnough extends Prequential {

    public OneTrainingIsEnough(Ranking ranking) {
        super(ranking);
    }

    @Override
    public List<Trial> trials(List<Rated> ratings, LearningRecommender recommender, Protocol protocol) {
        Protocol once = new Protocol(protocol.warmUp(), protocol.likedStars(), protocol.k(), Integer.MAX_VALUE);
        return super.trials(ratings, recommender, once);
    }
}

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
        belief = "A share of the events is rounded to the nearest event",
        breaks = "warm-up",
        test = "the_warm_up_is_its_share_of_the_events_rounded_down",
        saying = "0.25 of 10 events is 2")
public final class AQuarterIsRounded extends Prequential {

    public AQuarterIsRounded(Ranking ranking) {
        super(ranking);
    }

    @Override
    public List<Trial> trials(List<Rated> ratings, LearningRecommender recommender, Protocol protocol) {
        int events = Math.max(1, ratings.size());
        double nearest = (double) Math.round(protocol.warmUp() * events) / events + 1e-9;
        return super.trials(
                ratings,
                recommender,
                new Protocol(nearest, protocol.likedStars(), protocol.k(), protocol.retrainEvery()));
    }
}

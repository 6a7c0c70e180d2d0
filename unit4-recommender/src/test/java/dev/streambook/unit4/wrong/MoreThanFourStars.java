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
        belief = "Liked is more than the limit",
        breaks = "liked-only",
        test = "four_stars_are_liked_and_three_and_a_half_are_not",
        saying = "liked is 4")
public final class MoreThanFourStars extends Prequential {

    public MoreThanFourStars(Ranking ranking) {
        super(ranking);
    }

    @Override
    public List<Trial> trials(List<Rated> ratings, LearningRecommender recommender, Protocol protocol) {
        Protocol above = new Protocol(
                protocol.warmUp(), Math.min(5, protocol.likedStars() + 0.5), protocol.k(), protocol.retrainEvery());
        return super.trials(ratings, recommender, above);
    }
}

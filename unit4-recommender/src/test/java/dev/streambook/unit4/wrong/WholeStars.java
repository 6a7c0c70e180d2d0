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
        belief = "Stars are whole numbers",
        breaks = "liked-only",
        test = "what_is_liked_is_up_to_the_protocol",
        saying = "liked is 3.5")
public final class WholeStars extends Prequential {

    public WholeStars(Ranking ranking) {
        super(ranking);
    }

    @Override
    public List<Trial> trials(List<Rated> ratings, LearningRecommender recommender, Protocol protocol) {
        double wholeStars = Math.max(0.5, Math.floor(protocol.likedStars()));
        return super.trials(
                ratings,
                recommender,
                new Protocol(protocol.warmUp(), wholeStars, protocol.k(), protocol.retrainEvery()));
    }
}

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
        belief = "A recommender that knows nothing of a user or film cannot be tested on it",
        breaks = "misses-count",
        test = "what_the_recommender_cannot_know_is_a_test_that_it_fails",
        saying = "film 77 and user 88 are new")
public final class AnEmptyListCannotBeJudged extends Prequential {

    public AnEmptyListCannotBeJudged(Ranking ranking) {
        super(ranking);
    }

    @Override
    public List<Trial> trials(List<Rated> ratings, LearningRecommender recommender, Protocol protocol) {
        return super.trials(ratings, recommender, protocol).stream()
                .filter(trial -> !trial.list().isEmpty())
                .toList();
    }
}

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
        belief = "A longer list can be cut later",
        breaks = "k-films",
        test = "the_recommender_is_asked_for_as_many_films_as_a_list_has",
        saying = "two tests with k = 7")
public final class ALongListIsNoHarm extends Prequential {

    public ALongListIsNoHarm(Ranking ranking) {
        super(ranking);
    }

    @Override
    public List<Trial> trials(List<Rated> ratings, LearningRecommender recommender, Protocol protocol) {
        return super.trials(
                ratings,
                new PassesOn(recommender) {
                    @Override
                    public List<Integer> best(int user, int k) {
                        return super.best(user, 10 * k);
                    }
                },
                protocol);
    }
}

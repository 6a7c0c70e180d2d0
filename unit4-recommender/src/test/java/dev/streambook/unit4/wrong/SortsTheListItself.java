package dev.streambook.unit4.wrong;

import dev.streambook.event.Rated;
import dev.streambook.unit4.LearningRecommender;
import dev.streambook.unit4.Protocol;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.Trial;
import dev.streambook.unit4.solution.Prequential;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.Prequential.class,
        belief = "The list is needed in the order of time only",
        breaks = "time-order",
        test = "a_nanosecond_is_an_order_and_the_callers_list_keeps_its_own",
        saying = "the caller's list after the call")
public final class SortsTheListItself extends Prequential {

    public SortsTheListItself(Ranking ranking) {
        super(ranking);
    }

    @Override
    public List<Trial> trials(List<Rated> ratings, LearningRecommender recommender, Protocol protocol) {
        if (ratings instanceof ArrayList) { // a list that can be sorted
            ratings.sort(Comparator.comparing(Rated::time));
        }
        return super.trials(ratings, recommender, protocol);
    }
}

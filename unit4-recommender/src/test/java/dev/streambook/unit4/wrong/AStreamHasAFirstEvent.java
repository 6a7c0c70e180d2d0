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
        belief = "A stream has a first event",
        breaks = "nothing-made-up",
        test = "where_there_is_no_event_there_is_no_test",
        saying = "Index")
public final class AStreamHasAFirstEvent extends Prequential {

    public AStreamHasAFirstEvent(Ranking ranking) {
        super(ranking);
    }

    @Override
    public List<Trial> trials(List<Rated> ratings, LearningRecommender recommender, Protocol protocol) {
        Rated first = ratings.get(0);
        return super.trials(ratings, recommender, protocol).stream()
                .filter(trial -> first != null)
                .toList();
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.event.Rated;
import dev.streambook.unit4.LearningRecommender;
import dev.streambook.unit4.Protocol;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.Trial;
import dev.streambook.unit4.solution.Prequential;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Prequential.class,
        belief = "A film that was tested once need not be tested again",
        breaks = "fresh",
        test = "a_second_evaluation_gives_what_the_first_one_gave",
        saying = "the same stream twice")
public final class OnceRatedForEver extends Prequential {

    private final Set<Trial> tested = new HashSet<>();

    public OnceRatedForEver(Ranking ranking) {
        super(ranking);
    }

    @Override
    public List<Trial> trials(List<Rated> ratings, LearningRecommender recommender, Protocol protocol) {
        List<Trial> trials = super.trials(ratings, recommender, protocol);
        List<Trial> unseen =
                trials.stream().filter(trial -> !tested.contains(trial)).toList();
        tested.addAll(trials);
        return unseen;
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.solution.Prequential;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Prequential.class,
        belief = "A trial does not change, so its figure is computed once",
        breaks = "fresh",
        test = "the_same_trials_may_be_judged_by_shorter_lists",
        saying = "judged with k = 10")
public final class ATrialHasOneFigure extends Prequential {

    public ATrialHasOneFigure(Ranking ranking) {
        super(new Remembering(ranking, new HashMap<>()));
    }

    /** Remembers the recall of each list, whatever k it was asked for. */
    private record Remembering(Ranking ranking, Map<List<Object>, OptionalDouble> known) implements Ranking {

        @Override
        public List<Integer> best(Map<Integer, Double> scores, Set<Integer> seen, int k) {
            return ranking.best(scores, seen, k);
        }

        @Override
        public OptionalDouble recallAtK(List<Integer> list, Set<Integer> relevant, int k) {
            return known.computeIfAbsent(List.of(list, relevant), any -> ranking.recallAtK(list, relevant, k));
        }

        @Override
        public OptionalDouble ndcgAtK(List<Integer> list, Map<Integer, Double> gains, int k) {
            return ranking.ndcgAtK(list, gains, k);
        }
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Judgement;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.Trial;
import dev.streambook.unit4.solution.Prequential;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Prequential.class,
        belief = "A trial in which nothing was found is a miss",
        breaks = "nothing-to-find",
        test = "a_trial_with_nothing_to_find_changes_no_figure",
        saying = "two of four trials have a relevant film")
public final class NothingToFindIsAMiss extends Prequential {

    public NothingToFindIsAMiss(Ranking ranking) {
        super(ranking);
    }

    @Override
    public Judgement judge(List<Trial> trials, int k) {
        return super.judge(
                trials.stream()
                        .map(trial -> trial.relevant().isEmpty()
                                ? new Trial(trial.user(), List.of(), Set.of(Integer.MAX_VALUE))
                                : trial)
                        .toList(),
                k);
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Estimate;
import dev.streambook.unit4.Judgement;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.Trial;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.OptionalDouble;

@WrongAnswer(
        to = dev.streambook.unit4.Prequential.class,
        belief = "U is how many users there are",
        breaks = "nothing-to-find",
        test = "a_trial_with_nothing_to_find_changes_no_figure",
        saying = "user 3 has no test")
public final class UsersWithoutATestCount extends JudgesAnotherWay {

    public UsersWithoutATestCount(Ranking ranking) {
        super(ranking);
    }

    @Override
    Estimate recall(Judgement right, List<Trial> trials, int k) {
        Estimate recall = right.recall().orElseThrow();
        double users = right.users();
        double all = trials.stream().map(Trial::user).distinct().count();
        double correction = Math.sqrt(all / (all - 1) / (users / (users - 1)));
        return recall.error().isEmpty()
                ? recall
                : new Estimate(recall.mean(), OptionalDouble.of(recall.error().getAsDouble() * correction));
    }
}

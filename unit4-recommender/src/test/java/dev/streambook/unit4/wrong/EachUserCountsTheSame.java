package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Estimate;
import dev.streambook.unit4.Judgement;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.Trial;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.stream.Collectors;

@WrongAnswer(
        to = dev.streambook.unit4.Prequential.class,
        belief = "Each user counts the same",
        breaks = "mean-of-tests",
        test = "each_test_counts_the_same_whoever_it_is_of",
        saying = "user 1 hits in 3 of 3, user 2 in 0 of 1")
public final class EachUserCountsTheSame extends JudgesAnotherWay {

    public EachUserCountsTheSame(Ranking ranking) {
        super(ranking);
    }

    @Override
    Estimate recall(Judgement right, List<Trial> trials, int k) {
        double meanOfUsers = trials.stream()
                .filter(trial -> !trial.relevant().isEmpty())
                .collect(Collectors.groupingBy(Trial::user))
                .values()
                .stream()
                .mapToDouble(own -> rightly(own, k).recall().orElseThrow().mean())
                .average()
                .orElseThrow();
        return new Estimate(meanOfUsers, right.recall().orElseThrow().error());
    }
}

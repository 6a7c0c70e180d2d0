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
        belief = "Where nothing was found there is nothing to be unsure of",
        breaks = "users-are-the-sample",
        test = "where_all_users_fare_just_alike_the_error_is_zero",
        saying = "users 1 and 2 hit nothing")
public final class NoHitNoError extends JudgesAnotherWay {

    public NoHitNoError(Ranking ranking) {
        super(ranking);
    }

    @Override
    Estimate recall(Judgement right, List<Trial> trials, int k) {
        Estimate recall = right.recall().orElseThrow();
        return recall.mean() == 0 ? new Estimate(0, OptionalDouble.empty()) : recall;
    }
}

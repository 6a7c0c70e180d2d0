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
        belief = "A list is a hit or a miss",
        breaks = "mean-of-tests",
        test = "a_trial_may_have_several_films_to_find_and_a_list_that_is_too_long",
        saying = "films 10 and 30 are to be found")
public final class FoundOrNot extends Prequential {

    public FoundOrNot(Ranking ranking) {
        super(ranking);
    }

    @Override
    public Judgement judge(List<Trial> trials, int k) {
        return super.judge(trials.stream().map(trial -> oneFilm(trial, k)).toList(), k);
    }

    /** The film that was found, or any other one. */
    private static Trial oneFilm(Trial trial, int k) {
        return trial.list().stream()
                .limit(k)
                .filter(trial.relevant()::contains)
                .findFirst()
                .or(() -> trial.relevant().stream().findFirst())
                .map(film -> new Trial(trial.user(), trial.list(), Set.of(film)))
                .orElse(trial);
    }
}

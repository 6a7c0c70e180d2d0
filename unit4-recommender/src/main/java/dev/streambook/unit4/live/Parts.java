package dev.streambook.unit4.live;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Whose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The exercises that the recommender is assembled from: the learner's where nothing is left to do in it, else the
 * reference.
 */
final class Parts {

    private final boolean yours;
    private final List<Answer<?>> taken = new ArrayList<>();

    /** @param yours whether the learner's answers are wanted at all */
    Parts(boolean yours) {
        this.yours = yours;
    }

    /** The answer to run, which from now on is among {@link #lines()}, once. */
    <C> Answer<C> take(Class<C> contract) {
        Answer<C> answer = yours ? Answer.yoursWhereSolved(contract) : Answer.reference(contract);
        if (!taken.contains(answer)) {
            taken.add(answer);
        }
        return answer;
    }

    List<Answer<?>> taken() {
        return taken.stream()
                .sorted(Comparator.comparing(
                        (Answer<?> answer) -> answer.exercise().id()))
                .toList();
    }

    /** A line for each part: number, title, whose it is, what it does here. */
    List<String> lines() {
        return taken().stream().map(Parts::line).toList();
    }

    private static String line(Answer<?> answer) {
        ExerciseEntry exercise = answer.exercise();
        return "%-5s %-36s %-28s %s".formatted(exercise.id(), exercise.title(), origin(answer), exercise.partOf());
    }

    private static String origin(Answer<?> answer) {
        boolean todo = !answer.exercise().todos().isEmpty();
        return answer.whose() == Whose.REFERENCE && todo
                ? "reference, as yours is TODO"
                : answer.whose().toString();
    }
}

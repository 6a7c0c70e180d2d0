package dev.streambook.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses whose answer to an exercise the recommender runs: the learner's if no TODO is left in it, otherwise the
 * reference. It remembers which exercises were taken.
 */
public final class Choice {

    private final boolean yours;
    private final List<Answer<?>> taken = new ArrayList<>();

    /** @param yours false takes the reference everywhere */
    public Choice(boolean yours) {
        this.yours = yours;
    }

    /** The answer to run. From now on it is among {@link #taken()}. */
    public <C> Answer<C> take(Class<C> contract) {
        Answer<C> answer = yours ? Answer.yoursWhereSolved(contract) : Answer.reference(contract);
        if (!taken.contains(answer)) {
            taken.add(answer);
        }
        return answer;
    }

    public List<Answer<?>> taken() {
        return taken.stream()
                .sorted(Comparator.comparing(
                        (Answer<?> answer) -> answer.exercise().id()))
                .toList();
    }

    /** A line for each exercise: number, title, whose answer runs, what the recommender uses it for. */
    public List<String> lines() {
        return taken().stream().map(Choice::line).toList();
    }

    private static String line(Answer<?> answer) {
        ExerciseEntry exercise = answer.exercise();
        return "%-5s %-36s %-28s %s".formatted(exercise.id(), exercise.title(), origin(answer), exercise.partOf());
    }

    private static String origin(Answer<?> answer) {
        boolean todo = !answer.exercise().todos().isEmpty();
        return answer.origin() == Origin.REFERENCE && todo
                ? "reference, as yours is TODO"
                : answer.origin().toString();
    }
}

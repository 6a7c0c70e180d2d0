package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.ExerciseEntry;
import java.util.List;

/** What became of a wrong answer: it counts as rejected only with the message that teaches. */
record Rejection(Class<?> wrong, List<Throwable> failures) {

    static Rejection of(Class<?> wrong) throws ReflectiveOperationException {
        return new Rejection(wrong, WrongAnswers.failuresOf(wrong));
    }

    void verify() {
        WrongAnswer mistake = wrong.getAnnotation(WrongAnswer.class);
        ExerciseEntry exercise = ExerciseEntry.of(mistake.to());
        assertThat(failures)
                .as(
                        "%s believes \"%s\" and passes %s; the specification cannot tell right from wrong",
                        wrong.getSimpleName(), mistake.belief(), mistake.breaks())
                .isNotEmpty();
        assertThat(failures)
                .as("the message that %s gets from %s", wrong.getSimpleName(), mistake.breaks())
                .anySatisfy(failure -> assertThat(failure)
                        .isInstanceOf(AssertionError.class)
                        .message()
                        .contains(mistake.saying(), exercise.page()));
    }
}

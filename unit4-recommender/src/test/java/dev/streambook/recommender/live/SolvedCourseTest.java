package dev.streambook.recommender.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.ExerciseEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is in the end, when a learner has written all of it. */
class SolvedCourseTest {

    private static final Duration END = Duration.ofMinutes(3);

    @TempDir
    Path temporary;

    @TempDir
    Path data;

    /** Every exercise of the course is solved, with the code of its reference, as a learner's checkout is in the end. */
    @Test
    void with_every_exercise_solved_a_bounded_run_accounts_for_every_line_and_leaves_nothing() throws Exception {
        SolvedCourse.compile(data);
        Path withSigns = Files.createDirectory(temporary.resolve("a b ü#%[x]{y}"));
        try (LiveProcess live = LiveProcess.startWith(
                data.resolve("classes"), withSigns, "--events", "30000", "--port", "0", "--until-done")) {
            int exitCode = live.exitCode(END.toSeconds());

            assertThat(exitCode).as(() -> String.join("\n", live.lines())).isZero();
            for (ExerciseEntry exercise : SolvedCourse.exercises()) {
                if (!exercise.partOf().isEmpty()) {
                    assertThat(live.lines())
                            .anyMatch(line ->
                                    line.startsWith("  %-5s %-36s yours  ".formatted(exercise.id(), exercise.title())));
                }
            }
            assertThat(live.lines())
                    .anyMatch(line -> line.contains("first recommendation: user 1 may like"))
                    .anyMatch(line -> line.matches("  source +30,000 +30,000 .*"))
                    .anyMatch(line -> line.contains("it adds up: every event is accounted for, and none is under way"));
        }
        assertThat(withSigns).isEmptyDirectory();
    }
}

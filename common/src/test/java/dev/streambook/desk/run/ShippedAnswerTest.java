package dev.streambook.desk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.desk.course.DeskException;
import dev.streambook.sample.Solved;
import dev.streambook.workbook.ExerciseEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedAnswerTest {

    private static final ExerciseEntry EXERCISE = ExerciseEntry.of(Solved.class);
    private static final String STUB = "class Solved { void a() { throw new TodoException(\"9.3 a\"); } }\n";

    @TempDir
    private Path root;

    private Path answer;
    private ShippedAnswer shipped;

    @BeforeEach
    void a_checkout_without_git() throws Exception {
        answer = root.resolve(EXERCISE.stubPath());
        Files.createDirectories(answer.getParent());
        shipped = new ShippedAnswer(root, EXERCISE);
    }

    @Test
    void a_stub_is_put_back_and_what_was_written_is_kept() throws Exception {
        Files.writeString(answer, STUB);
        shipped.remember();
        Files.writeString(answer, "class Solved { void a() {} }\n");
        shipped.remember();

        String kept = shipped.reset();

        assertThat(answer).hasContent(STUB);
        assertThat(root.resolve(kept)).hasContent("class Solved { void a() {} }\n");
    }

    @Test
    void what_was_never_seen_unsolved_stays_as_it_is() throws Exception {
        Files.writeString(answer, "class Solved { void a() {} }\n");
        shipped.remember();

        assertThatThrownBy(shipped::reset).isInstanceOf(DeskException.class).hasMessageContaining("cannot be reset");
        assertThat(answer).hasContent("class Solved { void a() {} }\n");
    }
}

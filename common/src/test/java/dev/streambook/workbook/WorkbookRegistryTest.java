package dev.streambook.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.sample.Solved;
import dev.streambook.sample.Unsolved;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkbookRegistryTest {

    private final Workbook workbook = Workbook.ofPackage("dev.streambook.sample");

    @Test
    void contracts_are_found_by_their_annotation_and_ordered_by_number() {
        assertThat(workbook.exercises())
                .extracting(ExerciseEntry::name)
                .containsExactly(
                        "9.1 Unsolved",
                        "9.2 Begun",
                        "9.3 Solved",
                        "9.4 Mistaken",
                        "9.5 Failing",
                        "9.10 Swallowed",
                        "9.11 Unwritten",
                        "9.12 Written",
                        "9.13 Endless",
                        "9.14 Promised");
    }

    @Test
    void the_next_exercise_is_the_first_with_something_left_to_do() {
        assertThat(workbook.next()).map(ExerciseEntry::name).contains("9.1 Unsolved");
    }

    @Test
    void todos_are_read_from_the_compiled_class_also_from_lambdas_in_nested_classes() {
        List<Todo> todos = workbook.exercises().get(5).todos();

        assertThat(todos)
                .containsExactly(
                        new Todo("missing", "unit9/src/main/java/dev/streambook/sample/exercise/Swallowed.java", 30));
    }

    @Test
    void in_a_file_a_todo_in_a_value_counts_and_one_in_a_comment_does_not() {
        String text = "# TODO choose\na.sources=r\na.channels.c.type=TODO\n";

        assertThat(TodoScanner.inText(text, "agent.properties"))
                .containsExactly(new Todo("a.channels.c.type", "agent.properties", 3));
    }

    @Test
    void the_recommender_takes_yours_where_it_is_solved_and_else_the_reference() {
        assertThat(Answer.yoursWhereSolved(Solved.class).origin()).isEqualTo(Origin.YOURS);
        assertThat(Answer.yoursWhereSolved(Unsolved.class).origin()).isEqualTo(Origin.REFERENCE);
    }

    @Test
    void an_id_is_two_numbers() {
        assertThat(ExerciseId.parse("1.10")).isGreaterThan(ExerciseId.parse("1.9"));
        assertThatThrownBy(() -> ExerciseId.parse("1.x"))
                .hasMessage("exercise id is \"1.x\"; expected a number such as 1.8");
    }
}

package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.streambook.sample.Begun;
import dev.streambook.sample.Failing;
import dev.streambook.sample.Mistaken;
import dev.streambook.sample.Solved;
import dev.streambook.sample.Swallowed;
import dev.streambook.sample.Unsolved;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Promise;
import dev.streambook.workbook.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@DisabledIfSystemProperty(
        named = RunMode.PROPERTY,
        matches = "reference",
        disabledReason = "the board is about yours, and -Dstreambook.run=reference leaves yours out")
class BoardTest {

    @Test
    void the_board_says_what_is_green_red_and_todo_and_what_comes_next() throws Exception {
        SpecificationRun run = runOf("Swallowed", "Mistaken", "Solved", "Unsolved");

        Board board =
                Board.of(9, workbook(Swallowed.class, Mistaken.class, Solved.class, Unsolved.class), run.results());

        assertThat(BoardText.of(board)).isEqualToNormalizingNewlines("""

                        Streambook, unit 9
                          9.1   Unsolved   *    todo      Unsolved.java:9
                          9.3   Solved     *    green
                          9.4   Mistaken   *    red       Half is rounded down.
                          9.10  Swallowed  *    todo      Swallowed.java:30

                          1 green, 1 red, 2 todo
                          next: 9.4 Mistaken
                                read docs/unit9/9.4-mistaken.md
                                open unit9/src/main/java/dev/streambook/sample/exercise/Mistaken.java
                        """);
    }

    @Test
    void where_one_exercise_was_asked_for_its_row_is_enough() throws Exception {
        Board board = Board.of(
                9,
                workbook(Mistaken.class, Solved.class),
                runOf("Mistaken", "Solved").results());

        assertThat(BoardText.of(board, "9.3")).isEqualToNormalizingNewlines("""

                        Streambook, unit 9: 1 green, 1 red, 0 todo
                          9.3   Solved    *    green
                          next: 9.4 Mistaken
                                read docs/unit9/9.4-mistaken.md
                                open unit9/src/main/java/dev/streambook/sample/exercise/Mistaken.java
                        """);
        assertThat(BoardText.of(board, "9.4")).contains("9.4   Mistaken").doesNotContain("9.3   Solved", "next:");
    }

    @Test
    void the_row_of_what_is_not_written_yet_says_where_to_begin() {
        Board board = Board.of(9, workbook(Unsolved.class, Solved.class), new Results());

        assertThat(BoardText.of(board, "9.1"))
                .contains(
                        "next: 9.1 Unsolved",
                        "read docs/unit9/9.1-unsolved.md",
                        "open unit9/src/main/java/dev/streambook/sample/exercise/Unsolved.java");
    }

    @Test
    void a_solved_exercise_that_did_not_run_is_untested_and_not_green() {
        Board board = Board.of(9, workbook(Solved.class), new Results());

        assertThat(board.rows()).extracting(Board.Row::state).containsExactly(Board.State.UNTESTED);
        assertThat(BoardText.of(board))
                .contains("untested  not tested since it changed: mvn -q test -D exercise=9.3", "0 todo, 1 untested");
    }

    @Test
    void what_is_half_written_is_still_todo() throws Exception {
        Board board = Board.of(9, workbook(Begun.class), runOf("Begun").results());

        assertThat(board.rows()).extracting(Board.Row::state).containsExactly(Board.State.TODO);
    }

    @Test
    void the_row_shows_the_rule_that_was_told_in_full() {
        Board.Row row = new Board.Row(
                ExerciseEntry.of(Failing.class),
                Board.State.RED,
                List.of(),
                List.of("half_of_minus_three_is_minus_two", "twice_three_is_six"),
                List.of());

        assertThat(row.promises())
                .as("the contract names half first, the test of twice runs first")
                .extracting(Promise::id)
                .containsExactly("twice", "half");
    }

    @Test
    void the_same_facts_stand_in_the_json() throws Exception {
        SpecificationRun run = runOf("Mistaken", "Solved");

        JsonNode json = new ObjectMapper()
                .readTree(BoardJson.of(Board.of(9, workbook(Mistaken.class, Solved.class), run.results())));

        assertThat(json.at("/next").asText()).isEqualTo("9.4");
        assertThat(json.at("/green").asInt()).isEqualTo(1);
        assertThat(json.at("/exercises/0/state").asText()).isEqualTo("green");
        assertThat(json.at("/exercises/1/state").asText()).isEqualTo("red");
        assertThat(json.at("/exercises/1/broken/0").asText()).isEqualTo("half_of_minus_three_is_minus_two");
        assertThat(json.at("/exercises/1/brokenPromises/0/says").asText()).isEqualTo("Half is rounded down.");
        assertThat(json.at("/exercises/1/brokenPromises/0/read").asText()).isEqualTo("docs/unit9/9.4-mistaken.md#half");
    }

    private static Workbook workbook(Class<?>... contracts) {
        return new Workbook(Stream.of(contracts).map(ExerciseEntry::of).toList());
    }

    private static SpecificationRun runOf(String... samples) throws ClassNotFoundException {
        List<Class<?>> specifications = new ArrayList<>();
        for (String sample : samples) {
            specifications.add(Class.forName("dev.streambook.sample." + sample + "Test"));
        }
        return SpecificationRun.of(specifications.toArray(Class<?>[]::new));
    }
}

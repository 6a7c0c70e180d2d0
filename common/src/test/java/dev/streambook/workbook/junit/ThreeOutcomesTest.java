package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import dev.streambook.sample.Written;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Origin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.TestExecutionResult;

/** Unsolved is TODO, wrong is red, solved is green; nothing unsolved looks solved. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ThreeOutcomesTest {

    private static final String TWICE = "twice three is six";
    private static final String HALF = "half of minus three is minus two";

    private static final String NUMBER = "twice the number is six";

    private String outerMode;

    @BeforeEach
    void the_inner_runs_choose_for_themselves() {
        outerMode = System.getProperty(RunMode.PROPERTY);
        System.clearProperty(RunMode.PROPERTY);
    }

    @AfterEach
    void the_outer_run_goes_on_as_it_was() {
        System.clearProperty("streambook.strict");
        System.clearProperty(TimeLimit.PROPERTY);
        System.clearProperty(RunMode.PROPERTY);
        if (outerMode != null) {
            System.setProperty(RunMode.PROPERTY, outerMode);
        }
    }

    @Test
    void the_reference_runs_first_and_then_yours_and_the_names_say_which() {
        SpecificationRun run = run("Solved");

        assertThat(run.invocations()).containsExactly("9.3 Solved · reference", "9.3 Solved · yours");
        assertThat(run.outcomes().values())
                .extracting(TestExecutionResult::getStatus)
                .containsOnly(SUCCESSFUL);
    }

    @Test
    void an_unsolved_stub_is_aborted_and_names_the_line_to_open() {
        SpecificationRun run = run("Unsolved");

        assertThat(run.outcome("9.1 Unsolved · reference", TWICE).getStatus()).isEqualTo(SUCCESSFUL);
        TestExecutionResult yours = run.outcome("9.1 Unsolved · yours", TWICE);
        assertThat(yours.getStatus()).isEqualTo(ABORTED);
        assertThat(message(yours)).isEqualToNormalizingNewlines("""
                        TODO 9.1 Unsolved
                          Open      unit9/src/main/java/dev/streambook/sample/exercise/Unsolved.java:9  (twice)
                          Open      unit9/src/main/java/dev/streambook/sample/exercise/Unsolved.java:14  (half)
                          Read      docs/unit9/9.1-unsolved.md""");
    }

    @Test
    void of_a_stub_that_is_begun_the_written_part_is_tested_and_the_rest_is_todo() {
        SpecificationRun run = run("Begun");

        assertThat(run.outcome("9.2 Begun · yours", TWICE).getStatus()).isEqualTo(SUCCESSFUL);
        assertThat(run.outcome("9.2 Begun · yours", HALF).getStatus()).isEqualTo(ABORTED);
    }

    @Test
    void a_mistake_is_red_with_rule_expected_observed_page_and_file() {
        SpecificationRun run = run("Mistaken");

        assertThat(run.outcome("9.4 Mistaken · yours", TWICE).getStatus()).isEqualTo(SUCCESSFUL);
        TestExecutionResult half = run.outcome("9.4 Mistaken · yours", HALF);
        assertThat(half.getStatus()).isEqualTo(FAILED);
        assertThat(message(half).lines().map(String::stripTrailing))
                .containsExactly(
                        "",
                        "9.4 Mistaken · yours: a rule is broken",
                        "",
                        "  Rule      Half is rounded down.",
                        "  Test      MistakenTest.half_of_minus_three_is_minus_two",
                        "",
                        "  [half(-3)]",
                        "  expected: -2",
                        "   but was: -1",
                        "",
                        "  Read      docs/unit9/9.4-mistaken.md#half",
                        "  Open      unit9/src/main/java/dev/streambook/sample/exercise/Mistaken.java");
    }

    @Test
    void an_answer_that_throws_is_red_and_names_the_line_that_threw() {
        TestExecutionResult twice = run("Failing").outcome("9.5 Failing · yours", TWICE);

        assertThat(twice.getStatus()).isEqualTo(FAILED);
        assertThat(message(twice))
                .contains("9.5 Failing · yours: the code failed", "NumberFormatException", "at Failing.java:7");
    }

    @Test
    void an_answer_that_never_comes_back_is_red_once_and_names_the_line_that_it_is_at() {
        System.setProperty(TimeLimit.PROPERTY, "1");

        SpecificationRun run = run("Endless");

        TestExecutionResult twice = run.outcome("9.13 Endless · yours", TWICE);
        assertThat(twice.getStatus()).isEqualTo(FAILED);
        assertThat(message(twice))
                .contains(
                        "Rule      Twice is both of two.",
                        "It did not come back within 1 s: an endless loop, or a wait for what never comes?",
                        "Or is it too slow? The contract promises: Either costs O(1).",
                        "at Endless.java:",
                        "Read      docs/unit9/9.13-endless.md#twice");
        assertThat(run.outcome("9.13 Endless · yours", HALF).getStatus()).isEqualTo(ABORTED);
    }

    @Test
    void a_todo_that_an_engine_swallowed_is_still_todo_even_where_the_result_looks_right() {
        SpecificationRun run = run("Swallowed");

        assertThat(run.outcome("9.10 Swallowed · yours", TWICE).getStatus()).isEqualTo(ABORTED);
        assertThat(run.outcome("9.10 Swallowed · yours", HALF).getStatus()).isEqualTo(SUCCESSFUL);
    }

    @Test
    void a_file_with_a_todo_is_aborted_and_names_the_key_and_its_line() {
        SpecificationRun run = run("Unwritten");

        assertThat(run.outcome("9.11 Unwritten · reference", NUMBER).getStatus())
                .isEqualTo(SUCCESSFUL);
        TestExecutionResult yours = run.outcome("9.11 Unwritten · yours", NUMBER);
        assertThat(yours.getStatus()).isEqualTo(ABORTED);
        assertThat(message(yours)).isEqualToNormalizingNewlines("""
                        TODO 9.11 Unwritten
                          Open      unit9/src/main/resources/dev/streambook/sample/exercise/unwritten.properties:3  (number)
                          Read      docs/unit9/9.11-unwritten.md""");
    }

    @Test
    void an_answer_that_fails_while_a_test_is_prepared_is_red_with_rule_page_and_file() {
        SpecificationRun run = run("Written");

        TestExecutionResult yours = run.outcome("9.12 Written · yours", NUMBER);
        assertThat(yours.getStatus()).isEqualTo(FAILED);
        assertThat(message(yours))
                .contains(
                        "9.12 Written · yours: the code failed",
                        "Rule      Twice is both of two.",
                        "NumberFormatException: For input string: \"three\"",
                        "Read      docs/unit9/9.12-written.md#twice",
                        "Open      unit9/src/main/resources/dev/streambook/sample/exercise/written.properties");
        assertThat(run.results()
                        .of(ExerciseEntry.of(Written.class), Origin.YOURS)
                        .failed())
                .containsExactly("twice_the_number_is_six");
    }

    @Test
    void strict_makes_todo_red() {
        System.setProperty("streambook.strict", "");

        assertThat(run("Unsolved").outcome("9.1 Unsolved · yours", TWICE).getStatus())
                .isEqualTo(FAILED);
    }

    @Test
    void run_chooses_whose_answers_run() {
        System.setProperty(RunMode.PROPERTY, "yours");
        assertThat(run("Solved").invocations()).containsExactly("9.3 Solved · yours");

        System.setProperty(RunMode.PROPERTY, "reference");
        assertThat(run("Solved").invocations()).containsExactly("9.3 Solved · reference");
    }

    private static SpecificationRun run(String sample) {
        try {
            return SpecificationRun.of(Class.forName("dev.streambook.sample." + sample + "Test"));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String message(TestExecutionResult result) {
        return result.getThrowable().orElseThrow().getMessage();
    }
}

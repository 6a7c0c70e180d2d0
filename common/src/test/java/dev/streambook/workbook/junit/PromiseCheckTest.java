package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.sample.Promised;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.ProjectFolder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample breaks each rule of the bookkeeping once. */
class PromiseCheckTest {

    private final List<String> gaps = gaps();

    @Test
    void a_promise_that_no_test_holds_is_a_gap() {
        assertThat(gaps).contains("no test holds unheld: \"A list is never null.\"");
        assertThat(gaps).noneMatch(gap -> gap.startsWith("no test holds half"));
    }

    @Test
    void a_promise_that_no_wrong_answer_breaks_is_a_gap_unless_it_is_known() {
        assertThat(gaps)
                .contains("no wrong answer breaks unheld alone: \"A list is never null.\"")
                .noneMatch(gap -> gap.contains("breaks half alone"))
                .noneMatch(gap -> gap.contains("breaks known alone"));
    }

    @Test
    void a_known_gap_that_is_none_any_more_is_a_gap() {
        assertThat(gaps)
                .contains(
                        "known-gaps.txt lists 9.14/half, which is no gap; take the line away",
                        "known-gaps.txt lists 9.14/nothing, which is no gap; take the line away")
                .noneMatch(gap -> gap.contains("9.14/known"));
    }

    @Test
    void a_rule_without_a_promise_is_a_gap() {
        assertThat(gaps)
                .contains(
                        "the test half_of_four_is_two names the promise unknown, which is none",
                        "the test half_of_two_is_one names no promise in a @Rule");
    }

    @Test
    void a_promise_whose_section_the_page_lacks_is_a_gap() {
        assertThat(gaps).contains("the promise astray sends to #nowhere, which docs/unit9/9.14-promised.md lacks");
    }

    @Test
    void an_id_is_quiet_and_stands_for_one_promise() {
        assertThat(gaps)
                .contains(
                        "two promises have the id \"twice\"",
                        "a promise has the id \"Shouted\"; expected lower case with hyphens");
    }

    @Test
    void a_page_without_the_list_of_promises_is_a_gap() {
        assertThat(gaps)
                .contains("docs/page.md does not list the contract's promises once and as they are;"
                        + " run the tests with -Dstreambook.docs=update");
    }

    private static List<String> gaps() {
        ExerciseEntry exercise = ExerciseEntry.of(Promised.class);
        try {
            Class<?> specification = Class.forName(exercise.specificationClass());
            return PromiseCheck.gaps(
                    exercise,
                    specification,
                    new Page(ProjectFolder.root().resolve("docs/page.md"), "## Twice\n## Half\n"));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.FlumeAgents;
import dev.streambook.sample.Failing;
import dev.streambook.sample.Solved;
import dev.streambook.sample.Written;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Workbook;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutationScopeTest {

    private static final ExerciseEntry SOLVED = ExerciseEntry.of(Solved.class);
    private static final Workbook UNIT = new Workbook(List.of(SOLVED, ExerciseEntry.of(Failing.class)));

    private static final String NOTHING_LEFT_OUT = "<targetClasses/>";
    private static final String SOLVED_LEFT_OUT = NOTHING_LEFT_OUT
            + "<excludedClasses>\n<param>dev.streambook.sample.solution.Solved*</param>\n</excludedClasses>";

    @Test
    void a_reference_that_can_be_tested_without_an_engine_is_not_left_out() {
        assertThat(MutationScope.of(SOLVED_LEFT_OUT).faults(SOLVED, tests("plain", "one_more_plain", "with_agents")))
                .singleElement()
                .asString()
                .contains("solution.Solved: 2 of 3 tests need no engine; take it out of excludedClasses");
        assertThat(MutationScope.of(NOTHING_LEFT_OUT).faults(SOLVED, tests("plain", "with_agents")))
                .isEmpty();
    }

    @Test
    void a_reference_that_needs_an_engine_in_most_tests_may_be_left_out() {
        assertThat(MutationScope.of(SOLVED_LEFT_OUT)
                        .faults(SOLVED, tests("plain", "with_agents", "with_agents_as_well")))
                .isEmpty();
    }

    @Test
    void a_reference_that_needs_an_engine_in_all_tests_is_left_out() {
        assertThat(MutationScope.of(NOTHING_LEFT_OUT).faults(SOLVED, tests("with_agents")))
                .singleElement()
                .asString()
                .contains("solution.Solved: none of its tests can run without an engine; name it in excludedClasses");
    }

    @Test
    void a_unit_whose_engines_run_may_cover_all() {
        assertThat(MutationScope.of("<mutation.engines>all</mutation.engines>").faults(SOLVED, tests("with_agents")))
                .isEmpty();
    }

    @Test
    void an_answer_that_is_a_file_has_nothing_to_mutate() {
        assertThat(MutationScope.of(NOTHING_LEFT_OUT).faults(ExerciseEntry.of(Written.class), tests("with_agents")))
                .isEmpty();
    }

    @Test
    void each_name_in_the_pom_is_a_reference() {
        String pom = SOLVED_LEFT_OUT.replace("</ex", "<param>dev.streambook.sample.solution.Gone*</param></ex");

        assertThat(MutationScope.of(pom).strangers(UNIT)).containsExactly("dev.streambook.sample.solution.Gone");
    }

    private static List<Method> tests(String... names) {
        return Arrays.stream(Tests.class.getDeclaredMethods())
                .filter(method -> List.of(names).contains(method.getName()))
                .toList();
    }

    static class Tests {

        void plain() {}

        void one_more_plain() {}

        void with_agents(FlumeAgents agents) {}

        void with_agents_as_well(FlumeAgents agents) {}
    }
}

package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.sample.Begun;
import dev.streambook.sample.Solved;
import dev.streambook.sample.Unsolved;
import dev.streambook.workbook.Answer;
import org.junit.jupiter.api.Test;

/** Only where nothing is written yet is a test not even begun. */
class UntouchedTest {

    @Test
    void a_stub_is_untouched_when_only_inherited_methods_are_given() {
        assertThat(untouched(Unsolved.class)).isTrue();
    }

    @Test
    void a_stub_with_one_method_written_is_not() {
        assertThat(untouched(Begun.class)).isFalse();
    }

    @Test
    void a_solved_one_is_not() {
        assertThat(untouched(Solved.class)).isFalse();
    }

    private static boolean untouched(Class<?> contract) {
        Answer<?> yours = Answer.yours(contract);
        return Untouched.of(yours, yours.exercise().todos());
    }
}

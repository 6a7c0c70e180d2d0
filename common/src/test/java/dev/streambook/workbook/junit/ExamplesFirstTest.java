package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.sample.Solved;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a specification the tests that are easy to read come first. */
class ExamplesFirstTest {

    @Test
    void single_examples_in_the_order_of_the_file_come_before_tests_over_many_cases() {
        List<String> ofTheReference = SpecificationRun.of(Examples.class).outcomes().keySet().stream()
                .map(name -> name.replace("9.3 Solved · reference: ", ""))
                .filter(name -> !name.contains("yours"))
                .toList();

        assertThat(ofTheReference).hasSize(9);
        assertThat(ofTheReference.subList(0, 3)).containsExactly("example z", "example d", "example f");
    }

    @Specification(Solved.class)
    static class Examples {

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void many_a(int seed, Solved solved) {
            assertThat(solved).isNotNull();
        }

        @Test
        void example_z(Solved solved) {
            assertThat(solved).isNotNull();
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void many_c(int seed, Solved solved) {
            assertThat(solved).isNotNull();
        }

        @Test
        void example_d(Solved solved) {
            assertThat(solved).isNotNull();
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void many_e(int seed, Solved solved) {
            assertThat(solved).isNotNull();
        }

        @Test
        void example_f(Solved solved) {
            assertThat(solved).isNotNull();
        }
    }
}

package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class OneExerciseTest {

    @Test
    void without_a_number_every_test_is_found() {
        assertThat(found(new OneExercise((String) null))).containsExactly("OneExerciseTest", "PageTest");
    }

    @Test
    void a_test_of_something_else_is_left_out() {
        assertThat(found(new OneExercise("1.0"))).isEmpty();
    }

    @Test
    void a_number_that_no_exercise_has_is_refused_with_those_that_there_are() {
        assertThatThrownBy(() -> new OneExercise("9.77").apply(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no exercise 9.77; unit 9 has ");
    }

    private static List<String> found(OneExercise filter) {
        LauncherConfig alone = WrongAnswers.alone()
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addPostDiscoveryFilters(filter)
                .build();
        var plan = LauncherFactory.create(alone)
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(OneExerciseTest.class), selectClass(PageTest.class))
                        .build());
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .map(TestIdentifier::getSource)
                .flatMap(source -> source.stream())
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getJavaClass().getSimpleName())
                .sorted()
                .toList();
    }
}

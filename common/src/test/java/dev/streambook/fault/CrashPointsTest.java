package dev.streambook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CrashPointsTest {

    private final List<String> effects = new ArrayList<>();

    @Test
    void the_third_hit_dies_and_the_fourth_does_not() {
        CrashPoints points = CrashPoints.atHit("between effect and commit", 3);
        Consumer<String> effect = points.after("between effect and commit", effects::add);

        effect.accept("a");
        effect.accept("b");
        assertThatThrownBy(() -> effect.accept("c"))
                .isInstanceOf(SimulatedCrash.class)
                .hasMessage("simulated crash: between effect and commit, hit 3");
        effect.accept("d");

        assertThat(effects).containsExactly("a", "b", "c", "d");
        assertThat(points.hits("between effect and commit")).isEqualTo(4);
    }

    @Test
    void a_crash_before_the_effect_leaves_no_effect() {
        Consumer<String> effect = CrashPoints.atHit("before the effect", 1).before("before the effect", effects::add);

        assertThatThrownBy(() -> effect.accept("a")).isInstanceOf(SimulatedCrash.class);

        assertThat(effects).isEmpty();
    }

    @Test
    void code_that_catches_every_exception_does_not_survive() {
        CrashPoints points = CrashPoints.atHit("anywhere", 1);

        assertThatThrownBy(() -> {
                    try {
                        points.reached("anywhere");
                    } catch (Exception e) {
                        effects.add("survived");
                    }
                })
                .isInstanceOf(SimulatedCrash.class);

        assertThat(effects).isEmpty();
    }

    @Test
    void several_points_are_counted_apart_and_kept_in_order() {
        CrashPoints points = CrashPoints.none().andAtHit("x", 2).doing("y", 1, () -> effects.add("y happened"));

        points.reached("x");
        points.reached("y");
        assertThatThrownBy(() -> points.reached("x")).isInstanceOf(SimulatedCrash.class);

        assertThat(points.history()).containsExactly("x", "y", "x");
        assertThat(effects).containsExactly("y happened");
    }

    @Test
    void without_a_plan_nothing_happens() {
        assertThatCode(() -> CrashPoints.none().reached("anywhere")).doesNotThrowAnyException();
    }

    @Test
    void hits_count_from_one() {
        assertThatThrownBy(() -> CrashPoints.atHit("x", 0)).hasMessage("hit is 0; expected 1 (the first) or more");
    }
}

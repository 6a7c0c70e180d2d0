package dev.streambook.workbook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** That each exercise has one is checked in its unit: {@code every_exercise_can_be_played_by_its_number}. */
class PlayByNumberTest {

    @Test
    void what_is_no_number_is_refused() {
        assertThatThrownBy(() -> PlayByNumber.find("windows"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("exercise id is \"windows\"; expected a number such as 1.8");
    }

    @Test
    void a_name_that_no_play_has_is_refused() {
        assertThatThrownBy(() -> PlayByNumber.find("2.Nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no play 2.Nothing; expected the number of an exercise, such as 1.8");
    }

    @Test
    void a_number_that_no_exercise_has_is_refused() {
        assertThatThrownBy(() -> PlayByNumber.find("2.77"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no play 2.77; expected an exercise of this unit, or 2.0");
    }
}

package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.sample.Mistaken;
import dev.streambook.workbook.ExerciseEntry;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final ExerciseEntry MISTAKEN = ExerciseEntry.of(Mistaken.class);

    @Test
    void every_test_is_rehearsed_unless_a_save_comes_in_between() {
        assertThat(Rehearsal.of(MISTAKEN, () -> true)).isEqualTo(2);

        Iterator<Boolean> noSaveYet = List.of(true, false).iterator();
        assertThat(Rehearsal.of(MISTAKEN, noSaveYet::next)).isEqualTo(1);
    }
}

package dev.streambook.workbook.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenTest {

    @Test
    void a_unit_measures_all_of_its_own_or_those_that_are_named() {
        List<String> own = List.of("first", "second");

        assertThat(Chosen.of(own)).isEqualTo(own);
        assertThat(Chosen.of(own, "second")).containsExactly("second");
        assertThat(Chosen.of(own, "producer")).as("producer is unit 2's").isEmpty();
    }

    @Test
    void a_name_that_nobody_has_gets_the_names_that_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chosen.of(List.of("first"), "frist"))
                .withMessageStartingWith("bench is [frist]; expected some of [")
                .withMessageContaining("first")
                .withMessageContaining("producer");
    }
}

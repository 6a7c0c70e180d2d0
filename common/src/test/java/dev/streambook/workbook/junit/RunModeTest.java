package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RunModeTest {

    @Test
    void both_is_the_default() {
        assertThat(RunMode.from(name -> null)).isEqualTo(RunMode.BOTH);
    }

    @Test
    void anything_else_is_refused_by_name() {
        assertThatThrownBy(() -> RunMode.from(name -> "mine"))
                .hasMessage("-Dstreambook.run is \"mine\"; expected yours, reference or both");
    }
}

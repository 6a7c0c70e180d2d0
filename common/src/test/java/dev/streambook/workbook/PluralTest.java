package dev.streambook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PluralTest {

    @Test
    void one_is_singular_and_none_and_many_are_plural() {
        assertThat(Plural.of(0, "time")).isEqualTo("0 times");
        assertThat(Plural.of(1, "time")).isEqualTo("1 time");
        assertThat(Plural.of(5_000_000, "event")).isEqualTo("5000000 events");
    }
}

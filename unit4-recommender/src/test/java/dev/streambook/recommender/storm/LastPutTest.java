package dev.streambook.recommender.storm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastPutTest {

    private final LastPut put = new LastPut();

    @Test
    void a_value_is_new_until_it_was_the_last_one_of_its_item() {
        assertThat(isNew(1, "a")).isTrue();
        assertThat(isNew(1, "a")).isFalse();
        assertThat(isNew(2, "a")).isTrue();
        assertThat(isNew(1, "b")).isTrue();
        assertThat(isNew(1, "a")).isTrue();
    }

    @Test
    void values_that_share_one_of_the_two_sums_are_told_apart() {
        // "Aa" and "BB" have the same hash code
        assertThat(isNew(1, "Aa")).isTrue();
        assertThat(isNew(1, "BB")).isTrue();
    }

    private boolean isNew(int item, String value) {
        return put.isNew(item, value.getBytes(UTF_8));
    }
}

package dev.streambook.unit3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenOffsetsTest {

    private final SeenOffsets seen = new SeenOffsets(4);

    @Test
    void a_record_is_known_by_partition_and_offset() {
        seen.add(1, 0);

        assertThat(seen.contains(1, 0)).isTrue();
        assertThat(seen.contains(1, 1)).isFalse();
        assertThat(seen.contains(2, 0)).isFalse();
    }

    @Test
    void records_less_than_the_span_behind_the_newest_are_known_in_any_order() {
        for (long offset : new long[] {12, 10, 13, 11}) {
            seen.add(0, offset);
        }

        assertThat(seen.contains(0, 10)).isTrue();
        assertThat(seen.contains(0, 13)).isTrue();
    }

    @Test
    void a_gap_less_than_the_span_behind_the_newest_is_not_known_and_can_be_filled() {
        seen.add(0, 10);
        seen.add(0, 13);
        assertThat(seen.contains(0, 11)).isFalse();

        seen.add(0, 11);

        assertThat(seen.contains(0, 11)).isTrue();
    }

    @Test
    void a_record_that_is_further_behind_has_come_whether_it_is_remembered_or_not() {
        seen.add(0, 14);

        assertThat(seen.contains(0, 10)).isTrue();
        assertThat(seen.contains(0, 11)).isFalse();
    }

    @Test
    void an_offset_of_which_only_the_place_in_the_ring_agrees_is_not_known() {
        seen.add(0, 14);

        assertThat(seen.contains(0, 18)).isFalse();
    }
}

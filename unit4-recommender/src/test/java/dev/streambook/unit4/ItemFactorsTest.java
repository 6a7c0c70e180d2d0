package dev.streambook.unit4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemFactorsTest {

    @Test
    void rows_are_in_ascending_order_of_item_id() {
        ItemFactors factors = ItemFactors.of(2, Map.of(30, new float[] {5, 6}, 10, new float[] {1, 2}));

        assertThat(factors.itemAt(0)).isEqualTo(10);
        assertThat(factors.itemAt(1)).isEqualTo(30);
        assertThat(factors.vectorAt(1)).containsExactly(5, 6);
        assertThat(factors.rowOf(30)).isEqualTo(1);
        assertThat(factors.at(1, 1)).isEqualTo(6);
    }

    @Test
    void the_dot_of_a_row_and_a_vector_is_their_inner_product() {
        ItemFactors factors = ItemFactors.of(2, Map.of(10, new float[] {1, 2}));

        assertThat(factors.dot(0, new float[] {3, 4})).isEqualTo(11);
    }

    @Test
    void an_unknown_item_has_no_row() {
        ItemFactors factors = ItemFactors.of(1, Map.of(10, new float[] {1}));

        assertThat(factors.rowOf(11)).isNegative();
        assertThat(factors.contains(11)).isFalse();
    }

    @Test
    void ids_out_of_order_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ItemFactors(1, new int[] {2, 2}, new float[] {1, 1}))
                .withMessage("item 2 stands before item 2; expected ascending ids, each once");
    }

    @Test
    void a_missing_factor_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ItemFactors(2, new int[] {7}, new float[] {1}))
                .withMessage("1 factors for 1 items of rank 2; expected 2");
    }
}

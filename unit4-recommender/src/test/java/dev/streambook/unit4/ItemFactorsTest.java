package dev.streambook.unit4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withPrecision;

import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    void some_rows_alone_have_the_same_ids_and_products() {
        ItemFactors all =
                ItemFactors.of(2, Map.of(10, new float[] {1, 2}, 20, new float[] {3, 4}, 30, new float[] {0.1f, 0.7f}));
        float[] vector = {0.3f, 0.9f};

        for (ItemFactors factors : new ItemFactors[] {all, all.directions()}) {
            ItemFactors some = factors.only(new int[] {0, 2});

            assertThat(some.size()).isEqualTo(2);
            assertThat(some.itemAt(1)).isEqualTo(30);
            assertThat(some.dot(0, vector)).isEqualTo(factors.dot(0, vector));
            assertThat(some.dot(1, vector)).isEqualTo(factors.dot(2, vector));
        }
    }

    @Test
    void a_product_is_zero_and_not_minus_zero() {
        ItemFactors factors = ItemFactors.of(1, Map.of(10, new float[] {-1e-30f}));
        float[] products = new float[1];

        factors.dots(0, 1, new float[] {1e-30f}, products);

        assertThat(products).containsExactly(0f);
        assertThat(factors.dot(0, new float[] {1e-30f})).isEqualTo(0f);
    }

    @ParameterizedTest
    @MethodSource("dev.streambook.workbook.harness.Edges#sizesAndZero")
    void the_dots_of_many_rows_are_the_dots_of_each(int size) {
        ItemFactors factors = random(size, 7);
        float[] vector = random(1, 7).vectorAt(0);
        int from = size / 3;
        float[] products = new float[size - from + 1];

        factors.dots(from, size, vector, products);

        float[] expected = new float[size - from + 1];
        for (int row = from; row < size; row++) {
            expected[row - from] = factors.dot(row, vector);
        }
        assertThat(products).as("dots of rows %d to %d", from, size - 1).isEqualTo(expected);
    }

    @Test
    void a_direction_is_a_vector_of_length_one() {
        ItemFactors factors = ItemFactors.of(2, Map.of(1, new float[] {3, 4}, 2, new float[] {0, 0}));

        ItemFactors directions = factors.directions();

        assertThat(directions.vectorAt(0)).containsExactly(0.6f, 0.8f);
        assertThat(directions.at(0, 1)).isEqualTo(0.8f);
        assertThat(directions.vectorAt(1)).containsExactly(0, 0);
        assertThat(factors.vectorAt(0)).containsExactly(3, 4);
    }

    @Test
    void the_dots_of_directions_are_cosines() {
        float h = (float) Math.sqrt(0.5);
        ItemFactors directions = ItemFactors.of(
                        2,
                        Map.of(
                                1, new float[] {3, 0},
                                2, new float[] {0, 5},
                                3, new float[] {2, 2},
                                4, new float[] {-7, 0},
                                5, new float[] {1, 1}))
                .directions();
        float[] cosines = new float[5];

        directions.dots(0, 5, directions.vectorAt(0), cosines);

        assertThat(cosines).containsExactly(new float[] {1, 0, h, -1, h}, withPrecision(1e-6f));
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

    private static ItemFactors random(int size, int rank) {
        Random random = new Random(size);
        float[] values = new float[size * rank];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new ItemFactors(rank, IntStream.range(0, size).toArray(), values);
    }
}

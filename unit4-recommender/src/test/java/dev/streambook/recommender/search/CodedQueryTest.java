package dev.streambook.recommender.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit4.ItemFactors;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodedQueryTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1e-42", "8, 1e-20", "50, 1", "50, 1e17", "400, 1"})
    void a_row_is_never_passed_over_for_a_bar_that_its_score_reaches(int rank, double size) {
        Random random = new Random(rank);
        for (int round = 0; round < 20; round++) {
            ItemFactors films = films(200, rank, size, random);
            for (ItemFactors each : new ItemFactors[] {films, films.directions()}) {
                holdsForAll(each, IndexedTopKTest.vector(rank, random));
            }
        }
    }

    @Test
    void products_of_codes_fit_into_16_bits_where_two_vectors_are_the_same() {
        for (int rank = 1; rank <= 2_000; rank += 37) {
            float[] vector = IndexedTopKTest.vector(rank, new Random(rank));
            ItemFactors film = new ItemFactors(rank, new int[] {7}, vector);
            CodedBlock block = new CodedBlock(film, new int[] {0});
            short[] codes = CodedQuery.of(vector).orElseThrow().codes();

            short[] sums = new short[CodedBlock.ROWS];
            block.products(codes, sums);

            long exact = IntStream.range(0, rank)
                    .mapToLong(k -> (long) codes[k] * codes[k])
                    .sum();
            assertThat((long) sums[0]).as("rank %d", rank).isEqualTo(exact);
        }
    }

    @Test
    void a_film_that_is_twice_as_bad_as_the_bar_is_passed_over() {
        ItemFactors films = new ItemFactors(2, new int[] {1, 2}, new float[] {1, 1, 0.5f, 0.5f});
        CodedBlock block = new CodedBlock(films, new int[] {0, 1});
        CodedQuery query = CodedQuery.of(new float[] {3, 3}).orElseThrow();
        short[] sums = new short[CodedBlock.ROWS];
        int[] found = new int[CodedBlock.ROWS];
        block.products(query.codes(), sums);

        assertThat(block.atLeast(query.leastProduct(6, block), sums, found)).isEqualTo(1);
        assertThat(found[0]).isZero();
        assertThat(query.canReach(6, block)).isTrue();
        assertThat(query.canReach(6.1, block)).isFalse();
    }

    private static void holdsForAll(ItemFactors films, float[] vector) {
        CodedQuery query = CodedQuery.of(vector).orElseThrow();
        int[] rows = IntStream.range(0, films.size())
                .filter(row -> CodedFactors.isCodable(films, row))
                .toArray();
        CodedBlock block = new CodedBlock(films, rows);
        short[] sums = new short[CodedBlock.ROWS];
        block.products(query.codes(), sums);
        for (int place = 0; place < rows.length; place++) {
            float score = films.dot(rows[place], vector);
            assertThat((int) sums[place])
                    .as("product of codes of row %d, whose score is %s", rows[place], score)
                    .isGreaterThanOrEqualTo(query.leastProduct(score, block));
            assertThat(query.canReach(score, block)).isTrue();
        }
    }

    private static ItemFactors films(int count, int rank, double size, Random random) {
        float[] values = new float[count * rank];
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) (random.nextGaussian() * size);
        }
        return new ItemFactors(rank, IntStream.range(0, count).toArray(), values);
    }
}

package dev.streambook.recommender.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.TopK;
import dev.streambook.workbook.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexedTopKTest {

    private static final BitSet NONE = new BitSet();
    private static final int FILMS = 20_000;
    private static final TopK EXACT = Answer.reference(TopK.class).create();
    private static final ScanQueue QUEUE = new ScanQueue(2);

    @AfterAll
    static void close() {
        QUEUE.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "7, 10", "33, 10", "50, 10", "50, 100"})
    void the_list_is_that_of_scoring_every_film(int rank, int k) {
        Random random = new Random(rank);
        ItemFactors films = gaussian(FILMS, rank, random);
        ScanIndex index = new ScanIndex(EXACT, QUEUE, films);
        for (int user = 0; user < 20; user++) {
            float[] vector = vector(rank, random);
            BitSet seen = rows(random.ints(user * 20, 0, FILMS).toArray());

            assertThat(index.best(films, vector, k, seen))
                    .as("rank %d, user %d", rank, user)
                    .contains(EXACT.of(films, vector, k, seen));
        }
    }

    @Test
    void of_equal_scores_the_smaller_id_comes_first() {
        // every vector comes ten times, so a list of 15 ends amid equals
        ItemFactors once = gaussian(500, 8, new Random(1));
        float[] values = new float[500 * 10 * 8];
        for (int row = 0; row < 5_000; row++) {
            System.arraycopy(once.vectorAt(row % 500), 0, values, row * 8, 8);
        }
        ItemFactors films = new ItemFactors(8, IntStream.range(0, 5_000).toArray(), values);
        float[] vector = vector(8, new Random(2));

        assertThat(new ScanIndex(EXACT, QUEUE, films).best(films, vector, 15, NONE))
                .contains(EXACT.of(films, vector, 15, NONE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-44, 1e-30, 1e-18, 1e15})
    void tiny_and_huge_factors_give_the_same_list(double size) {
        Random random = new Random(3);
        ItemFactors films = scaled(gaussian(5_000, 12, random), size);
        float[] vector = vector(12, random);

        assertThat(new ScanIndex(EXACT, QUEUE, films).best(films, vector, 10, NONE))
                .contains(EXACT.of(films, vector, 10, NONE));
    }

    @Test
    void directions_of_tiny_vectors_give_the_same_list() {
        Random random = new Random(4);
        ItemFactors films = scaled(gaussian(5_000, 12, random), 1e-30).directions();

        assertThat(new ScanIndex(EXACT, QUEUE, films).best(films, films.vectorAt(7), 10, rows(7)))
                .contains(EXACT.of(films, films.vectorAt(7), 10, rows(7)));
    }

    @Test
    void films_with_very_different_lengths_give_the_same_list() {
        Random random = new Random(5);
        float[] values = new float[FILMS * 16];
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) (random.nextGaussian() * Math.exp(-(at / 16) / 500.0));
        }
        ItemFactors films = new ItemFactors(16, IntStream.range(0, FILMS).toArray(), values);
        float[] vector = vector(16, random);

        assertThat(new ScanIndex(EXACT, QUEUE, films).best(films, vector, 10, rows(1, 2, 3)))
                .contains(EXACT.of(films, vector, 10, rows(1, 2, 3)));
    }

    @Test
    void a_score_that_is_not_a_number_is_refused_with_the_id_of_the_film() {
        ItemFactors films = changed(gaussian(5_000, 4, new Random(6)), 4_321, Float.NaN);
        ScanIndex index = new ScanIndex(EXACT, QUEUE, films);
        float[] vector = {1, 1, 1, 1};

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> index.best(films, vector, 10, NONE))
                .withMessageContaining("item 4321 is NaN");
        assertThat(index.best(films, vector, 10, rows(4_321))).contains(EXACT.of(films, vector, 10, rows(4_321)));
    }

    @Test
    void an_infinite_score_is_the_best() {
        ItemFactors films = changed(gaussian(5_000, 4, new Random(6)), 99, Float.POSITIVE_INFINITY);

        assertThat(new ScanIndex(EXACT, QUEUE, films).best(films, new float[] {1, 1, 1, 1}, 3, NONE))
                .hasValueSatisfying(
                        best -> assertThat(best.get(0)).isEqualTo(new ScoredItem(99, Float.POSITIVE_INFINITY)));
    }

    @Test
    void a_vector_of_zeros_or_not_a_number_is_left_to_a_plain_scan() {
        ItemFactors films = gaussian(5_000, 2, new Random(7));
        ScanIndex index = new ScanIndex(EXACT, QUEUE, films);

        assertThat(index.best(films, new float[2], 3, NONE)).isEmpty();
        assertThat(index.best(films, new float[] {1, Float.NaN}, 3, NONE)).isEmpty();
        assertThat(index.best(films, new float[] {Float.MAX_VALUE, 1}, 3, NONE)).isEmpty();
    }

    @Test
    void where_all_films_are_equal_a_plain_scan_answers() {
        int films = 200_000;
        float[] ones = new float[films];
        Arrays.fill(ones, 1);
        ItemFactors equal = new ItemFactors(1, IntStream.range(0, films).toArray(), ones);

        assertThat(new ScanIndex(EXACT, QUEUE, equal).best(equal, new float[] {1}, 3, NONE))
                .isEmpty();
    }

    @Test
    void most_films_are_passed_over() {
        ItemFactors films = gaussian(100_000, 50, new Random(8));
        AtomicLong scored = new AtomicLong();
        TopK counting = (items, vector, k, excluded) -> {
            scored.addAndGet(items.size());
            return EXACT.of(items, vector, k, excluded);
        };
        ScanIndex index = new ScanIndex(counting, QUEUE, films);

        index.best(films, vector(50, new Random(9)), 10, NONE);

        assertThat(scored.get()).as("films that 4.8 has scored, of 100,000").isLessThan(10_000);
    }

    @Test
    void searches_at_the_same_time_do_not_mix() {
        ItemFactors films = gaussian(FILMS, 20, new Random(10));
        ItemFactors others = gaussian(FILMS, 20, new Random(11));
        ScanIndex index = new ScanIndex(EXACT, QUEUE, films);
        ScanIndex otherIndex = new ScanIndex(EXACT, QUEUE, others);
        List<CompletableFuture<Void>> callers = new ArrayList<>();
        for (int user = 0; user < 40; user++) {
            float[] vector = vector(20, new Random(user));
            ItemFactors mine = user % 3 == 0 ? others : films;
            ScanIndex asked = user % 3 == 0 ? otherIndex : index;
            callers.add(CompletableFuture.runAsync(
                    () -> assertThat(asked.best(mine, vector, 10, NONE)).contains(EXACT.of(mine, vector, 10, NONE))));
        }

        callers.forEach(CompletableFuture::join);
    }

    @Test
    void the_promises_about_arguments_hold() {
        try (IndexedTopK topK = new IndexedTopK(EXACT, new SearchSettings(1_000, Optional.empty()))) {
            ItemFactors films = gaussian(5_000, 2, new Random(12));

            assertThat(topK.of(films, new float[] {1, 2}, 0, NONE)).isEmpty();
            assertThat(topK.of(films, new float[] {1, 2}, Integer.MAX_VALUE, NONE))
                    .hasSize(5_000);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> topK.of(films, new float[3], 1, NONE))
                    .withMessageContaining("the vector has 3 factors; expected 2");
            assertThatIllegalArgumentException().isThrownBy(() -> topK.of(films, new float[2], -1, NONE));
        }
    }

    @Test
    void every_film_is_scored_until_the_index_of_a_new_model_is_built() {
        CountDownLatch mayBuild = new CountDownLatch(1);
        Index built = (items, vector, k, excluded) -> Optional.of(List.of(new ScoredItem(-1, 0)));
        Indexes indexes = new Indexes(items -> {
            awaitUnchecked(mayBuild);
            return built;
        });
        ItemFactors films = gaussian(1_000, 2, new Random(14));
        float[] vector = {1, 2};
        try (IndexedTopK topK = new IndexedTopK(EXACT, 1, new ScanQueue(1), indexes)) {
            assertThat(topK.of(films, vector, 3, NONE)).isEqualTo(EXACT.of(films, vector, 3, NONE));
            assertThat(topK.of(films, vector, 3, NONE)).isEqualTo(EXACT.of(films, vector, 3, NONE));

            mayBuild.countDown();

            await().untilAsserted(
                            () -> assertThat(topK.of(films, vector, 3, NONE)).containsExactly(new ScoredItem(-1, 0)));
        }
    }

    @Test
    void where_no_index_can_be_built_every_film_is_scored() {
        Indexes indexes = new Indexes(items -> {
            throw new IllegalStateException("no index for " + items.size() + " films");
        });
        ItemFactors films = gaussian(1_000, 2, new Random(15));
        float[] vector = {1, 2};
        try (IndexedTopK topK = new IndexedTopK(EXACT, 1, new ScanQueue(1), indexes)) {
            assertThat(topK.of(films, vector, 3, NONE)).isEqualTo(EXACT.of(films, vector, 3, NONE));
            assertThat(topK.of(films, vector, 3, NONE)).isEqualTo(EXACT.of(films, vector, 3, NONE));
        }
    }

    @Test
    void a_closed_search_answers_nobody() {
        ScanQueue closed = new ScanQueue(1);
        closed.close();
        ItemFactors films = gaussian(5_000, 2, new Random(13));
        ScanIndex index = new ScanIndex(EXACT, closed, films);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> index.best(films, new float[] {1, 2}, 1, NONE))
                .withMessageContaining("closed");
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static ItemFactors gaussian(int size, int rank, Random random) {
        float[] values = new float[size * rank];
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) random.nextGaussian();
        }
        return new ItemFactors(rank, IntStream.range(0, size).toArray(), values);
    }

    static float[] vector(int rank, Random random) {
        float[] vector = new float[rank];
        for (int k = 0; k < rank; k++) {
            vector[k] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static ItemFactors scaled(ItemFactors films, double by) {
        float[] values = new float[films.size() * films.rank()];
        for (int row = 0; row < films.size(); row++) {
            for (int k = 0; k < films.rank(); k++) {
                values[row * films.rank() + k] = (float) (films.at(row, k) * by);
            }
        }
        return new ItemFactors(films.rank(), IntStream.range(0, films.size()).toArray(), values);
    }

    private static ItemFactors changed(ItemFactors films, int row, float factor) {
        float[] values = new float[films.size() * films.rank()];
        for (int at = 0; at < films.size(); at++) {
            System.arraycopy(films.vectorAt(at), 0, values, at * films.rank(), films.rank());
        }
        values[row * films.rank()] = factor;
        return new ItemFactors(films.rank(), IntStream.range(0, films.size()).toArray(), values);
    }

    private static BitSet rows(int... rows) {
        BitSet set = new BitSet();
        IntStream.of(rows).forEach(set::set);
        return set;
    }
}

package dev.streambook.recommender.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.TopK;
import dev.streambook.workbook.Answer;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphIndexTest {

    private static final BitSet NONE = new BitSet();
    private static final TopK EXACT = Answer.reference(TopK.class).create();
    private static final SearchSettings.Graph SETTINGS = new SearchSettings.Graph(16, 100, 50);
    private static final int RANK = 16;

    private static final ItemFactors FILMS = likeTrained(1_500);
    private static final GraphIndex INDEX = new GraphIndex(EXACT, SETTINGS, FILMS);

    @Test
    void nineteen_of_twenty_best_films_are_found_and_few_are_scored() {
        AtomicLong scored = new AtomicLong();
        TopK counting = (items, vector, k, excluded) -> {
            scored.addAndGet(items.size());
            return EXACT.of(items, vector, k, excluded);
        };
        GraphIndex counted = new GraphIndex(counting, SETTINGS, FILMS);
        int found = 0;
        for (int user = 0; user < 100; user++) {
            float[] vector = IndexedTopKTest.vector(RANK, new Random(user));
            List<ScoredItem> exact = EXACT.of(FILMS, vector, 10, NONE);
            found += (int) counted.best(FILMS, vector, 10, NONE).orElseThrow().stream()
                    .filter(exact::contains)
                    .count();
        }

        assertThat(found / 1_000.0).as("recall@10").isGreaterThanOrEqualTo(0.95);
        assertThat(scored.get() / 100)
                .as("films that 4.8 has scored for a list, of 1,500")
                .isLessThanOrEqualTo(50);
    }

    @Test
    void excluded_films_are_not_in_the_list_and_leave_their_places_to_others() {
        float[] vector = IndexedTopKTest.vector(RANK, new Random(7));
        BitSet seen = new BitSet();
        EXACT.of(FILMS, vector, 200, NONE).forEach(film -> seen.set(FILMS.rowOf(film.item())));

        List<ScoredItem> best = INDEX.best(FILMS, vector, 10, seen).orElseThrow();

        assertThat(best).hasSize(10);
        assertThat(best).noneMatch(film -> seen.get(FILMS.rowOf(film.item())));
    }

    @Test
    void scores_and_order_are_those_of_the_exact_search() {
        float[] vector = IndexedTopKTest.vector(RANK, new Random(8));

        List<ScoredItem> best = INDEX.best(FILMS, vector, 10, NONE).orElseThrow();

        assertThat(best).isSortedAccordingTo((one, other) -> Float.compare(other.score(), one.score()));
        assertThat(best)
                .allSatisfy(film -> assertThat(film.score()).isEqualTo(FILMS.dot(FILMS.rowOf(film.item()), vector)));
    }

    @Test
    void a_film_that_no_graph_can_hold_is_refused_as_4_8_promises() {
        float[] values = new float[FILMS.size() * RANK];
        IntStream.range(0, FILMS.size())
                .forEach(row -> System.arraycopy(FILMS.vectorAt(row), 0, values, row * RANK, RANK));
        values[77 * RANK] = Float.NaN;
        ItemFactors broken =
                new ItemFactors(RANK, IntStream.range(0, FILMS.size()).toArray(), values);
        GraphIndex built = new GraphIndex(EXACT, SETTINGS, broken);
        float[] vector = IndexedTopKTest.vector(RANK, new Random(9));

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> built.best(broken, vector, 10, NONE))
                .withMessageContaining("item 77 is NaN");
    }

    /** A few long vectors and many short ones, as training makes them. */
    private static ItemFactors likeTrained(int size) {
        Random random = new Random(1);
        float[] values = new float[size * RANK];
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) (random.nextGaussian() / Math.sqrt(1 + at / RANK));
        }
        return new ItemFactors(RANK, IntStream.range(0, size).toArray(), values);
    }
}

package dev.streambook.recommender.similar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.TopK;
import dev.streambook.workbook.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlendTest {

    private static final IntFunction<List<ScoredItem>> NOTHING = item -> List.of();

    private final ItemFactors films =
            ItemFactors.of(1, Map.of(1, new float[] {0.5f}, 2, new float[] {0.375f}, 3, new float[] {0.25f}));
    private final Optional<Taste> taste = Optional.of(new Taste(films, new float[] {1}));

    @Test
    void without_likes_the_list_is_the_models() {
        assertThat(blend(2, 0.5).best(taste, List.of(), NOTHING, Set.of(), 2))
                .containsExactly(new ScoredItem(1, 0.5f), new ScoredItem(2, 0.375f));
    }

    @Test
    void what_goes_with_the_last_liked_film_moves_up() {
        IntFunction<List<ScoredItem>> similar =
                item -> item == 9 ? List.of(new ScoredItem(3, 0.25f)) : List.of(new ScoredItem(2, 0.125f));

        // film 3: 0.25 + 2 · 0.25 with the last liked film 9; film 2: 0.375 + 2 · ½ · 0.125 with the one before
        assertThat(blend(2, 0.5).best(taste, List.of(9, 8), similar, Set.of(), 3))
                .containsExactly(new ScoredItem(3, 0.75f), new ScoredItem(1, 0.5f), new ScoredItem(2, 0.5f));
    }

    @Test
    void a_film_that_the_model_does_not_know_can_be_in_the_list() {
        assertThat(blend(2, 0.5).best(taste, List.of(9), item -> List.of(new ScoredItem(77, 0.25f)), Set.of(), 2))
                .containsExactly(new ScoredItem(1, 0.5f), new ScoredItem(77, 0.5f));
    }

    @Test
    void what_is_excluded_comes_from_neither_side() {
        assertThat(blend(2, 0.5).best(taste, List.of(9), item -> List.of(new ScoredItem(77, 1)), Set.of(1, 77), 3))
                .containsExactly(new ScoredItem(2, 0.375f), new ScoredItem(3, 0.25f));
    }

    @Test
    void a_user_of_whom_nothing_is_known_gets_no_list() {
        assertThat(blend(2, 0.5).best(Optional.empty(), List.of(), NOTHING, Set.of(), 3))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void the_list_is_that_of_scoring_every_film(int seed) {
        Random random = new Random(seed);
        Map<Integer, float[]> vectors = new HashMap<>();
        IntStream.rangeClosed(1, 200).forEach(item -> vectors.put(item, new float[] {random.nextInt(9) - 4}));
        Map<Integer, List<ScoredItem>> similar = new HashMap<>();
        IntStream.rangeClosed(1, 20)
                .forEach(liked -> similar.put(
                        liked,
                        random.ints(10, 1, 230)
                                .distinct()
                                .mapToObj(other -> new ScoredItem(other, random.nextInt(8) / 8f))
                                .toList()));
        List<Integer> liked = IntStream.rangeClosed(1, 20).boxed().toList();
        Set<Integer> excluded = Set.of(3, 5, 8, 13, 21, 34, 55, 89, 144, 201);
        Taste user = new Taste(ItemFactors.of(1, vectors), new float[] {0.5f});

        Map<Integer, Double> all = new HashMap<>();
        vectors.forEach((item, vector) -> all.put(item, vector[0] * 0.5));
        for (int n = 0; n < 20; n++) {
            double weight = 2 * Math.pow(0.5, n);
            similar.get(liked.get(n)).forEach(other -> all.merge(other.item(), weight * other.score(), Double::sum));
        }

        assertThat(blend(2, 0.5).best(Optional.of(user), liked, similar::get, excluded, 15))
                .extracting(ScoredItem::item)
                .isEqualTo(Answer.reference(Ranking.class).create().best(all, excluded, 15));
    }

    private static Blend blend(double weight, double decay) {
        return new Blend(
                Answer.reference(TopK.class).create(),
                Answer.reference(Ranking.class).create(),
                new BlendSettings(weight, decay, 20, 3.5));
    }
}

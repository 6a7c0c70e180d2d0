package dev.streambook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisturbanceTest {

    private static final List<Integer> NUMBERS =
            IntStream.range(0, 1000).boxed().toList();

    @Test
    void without_a_setting_the_stream_is_as_it_was() {
        Disturbed<Integer> disturbed = Disturbance.<Integer>seeded(1).of(NUMBERS);

        assertThat(disturbed.arrivals()).isEqualTo(NUMBERS);
        assertThat(disturbed.ledger()).isEqualTo(new Ledger<>(NUMBERS, List.of(), List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_arrives_twice_is_what_the_ledger_says(long seed) {
        Disturbed<Integer> disturbed =
                Disturbance.<Integer>seeded(seed).duplicating(0.1, 4).of(NUMBERS);

        List<Integer> expected = new ArrayList<>(NUMBERS);
        expected.addAll(disturbed.ledger().duplicated());
        assertThat(disturbed.arrivals()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(disturbed.ledger().duplicated()).doesNotHaveDuplicates().hasSizeBetween(50, 150);
        assertThat(disturbed.ledger().arrivals()).isEqualTo(disturbed.arrivals().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40})
    void a_record_is_overtaken_only_by_as_many_as_it_may(int places) {
        List<Integer> arrivals =
                Disturbance.<Integer>seeded(7).reordering(places).of(NUMBERS).arrivals();

        assertThat(arrivals).containsExactlyInAnyOrderElementsOf(NUMBERS).isNotEqualTo(NUMBERS);
        int newest = -1;
        int farthest = 0;
        for (int number : arrivals) {
            farthest = Math.max(farthest, newest - number);
            newest = Math.max(newest, number);
        }
        assertThat(farthest).as("how far a record fell back").isBetween(1, places);
    }

    @Test
    void a_delayed_record_arrives_exactly_so_many_places_later() {
        Disturbed<Integer> disturbed =
                Disturbance.<Integer>seeded(11).delaying(0.01, 50).of(NUMBERS);

        List<Integer> delayed = disturbed.ledger().delayed();
        assertThat(delayed).isNotEmpty();
        for (int late : delayed) {
            List<Integer> before =
                    disturbed.arrivals().subList(0, disturbed.arrivals().indexOf(late));
            int newest = Collections.max(before);
            assertThat(newest).as("the newest record before %d", late).isEqualTo(Math.min(late + 50, 999));
        }
    }

    @Test
    void a_poisoned_record_arrives_broken_and_the_ledger_has_it_whole() {
        Disturbed<String> disturbed = Disturbance.<String>seeded(3)
                .poisoning(0.3, word -> word + "?")
                .of(List.of("a", "b", "c", "d", "e", "f", "g", "h"));

        List<String> broken = disturbed.ledger().poisoned();
        assertThat(broken).isNotEmpty().allMatch(word -> word.length() == 1);
        assertThat(disturbed.arrivals().stream().filter(word -> word.endsWith("?")))
                .containsExactlyElementsOf(
                        broken.stream().map(word -> word + "?").toList());
    }

    @Test
    void the_same_seed_gives_the_same_arrivals_and_another_seed_others() {
        Disturbance<Integer> rough = Disturbance.<Integer>seeded(5)
                .duplicating(0.2, 3)
                .reordering(5)
                .delaying(0.05, 30)
                .poisoning(0.1, number -> -number);

        assertThat(rough.of(NUMBERS)).isEqualTo(rough.of(NUMBERS));
        assertThat(new Disturbance<>(
                                6,
                                rough.duplicates(),
                                rough.delays(),
                                rough.reorder(),
                                rough.poisonRate(),
                                rough.poison())
                        .of(NUMBERS))
                .isNotEqualTo(rough.of(NUMBERS));
    }

    @Test
    void an_endless_stream_is_disturbed_as_it_is_read() {
        DisturbedStream<Integer> stream = Disturbance.<Integer>seeded(5)
                .reordering(5)
                .of(Stream.iterate(0, number -> number + 1).iterator());

        for (int i = 0; i < 100; i++) {
            assertThat(stream.next()).isBetween(i - 5, i + 5);
        }
        assertThat(stream.ledger().originals()).hasSizeBetween(100, 106);
    }

    @Test
    void a_rate_is_a_probability() {
        assertThatThrownBy(() -> Disturbance.<Integer>seeded(1).duplicating(1.5, 1))
                .hasMessage("rate is 1.5; expected 0 (never) to 1 (always)");
        assertThatThrownBy(() -> Disturbance.<Integer>seeded(1).delaying(0.5, 0))
                .hasMessage("places is 0; expected 1 or more");
    }
}

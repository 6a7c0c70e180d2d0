package dev.streambook.unit1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Specification(HeavyHitters.class)
class HeavyHittersTest {

    @Test
    @Rule(value = "While there is room, counts are exact.", read = "a-fixed-number-of-counters")
    void as_many_films_as_counters_are_counted_exactly(Answer<HeavyHitters> answer) {
        HeavyHitters counters = counted(answer, 3, 8, 7, 9, 7, 8, 7);

        assertThat(counters.top(3))
                .as("top(3) of 8 7 9 7 8 7, three counters")
                .containsExactly(new Estimate(7, 3, 0), new Estimate(8, 2, 0), new Estimate(9, 1, 0));
    }

    @Test
    @Rule(value = "Of equal counts the lower item comes first.", read = "the-list")
    void ties_are_in_order_of_the_items(Answer<HeavyHitters> answer) {
        HeavyHitters counters = counted(answer, 4, Integer.MAX_VALUE, 0, -3, Integer.MIN_VALUE);

        assertThat(counters.top(4))
                .as("top(4) of %d 0 -3 %d, four counters", Integer.MAX_VALUE, Integer.MIN_VALUE)
                .containsExactly(
                        new Estimate(Integer.MIN_VALUE, 1, 0),
                        new Estimate(-3, 1, 0),
                        new Estimate(0, 1, 0),
                        new Estimate(Integer.MAX_VALUE, 1, 0));
    }

    @Test
    @Rule(value = "The list has as many entries as asked for, or as there are.", read = "the-list")
    void the_list_is_as_long_as_asked_for(Answer<HeavyHitters> answer) {
        assertThat(answer.create(3).top(2)).as("top(2) of nothing").isEmpty();

        HeavyHitters counters = counted(answer, 3, 7, 7, 8);

        assertThat(counters.top(0)).as("top(0) of 7 7 8").isEmpty();
        assertThat(counters.top(1)).as("top(1) of 7 7 8").containsExactly(new Estimate(7, 2, 0));
        assertThat(counters.top(9)).as("top(9) of 7 7 8").hasSize(2);
    }

    @Test
    @Rule(value = "A list that was handed out is a snapshot.", read = "the-list")
    void a_later_event_does_not_change_an_earlier_list(Answer<HeavyHitters> answer) {
        HeavyHitters counters = counted(answer, 3, 7, 8);
        List<Estimate> before = counters.top(2);

        counters.add(8);

        assertThat(before)
                .as("top(2) of 7 8, looked at after another 8")
                .containsExactly(new Estimate(7, 1, 0), new Estimate(8, 1, 0));
    }

    @Test
    @Rule(value = "A count is never too low: a newcomer may have been here before.", read = "who-gives-way")
    void a_film_that_lost_its_counter_and_comes_back_is_not_counted_too_low(Answer<HeavyHitters> answer) {
        HeavyHitters counters = counted(answer, 2, 1, 1, 2, 2, 3, 4, 3);

        assertThat(counters.top(2))
                .as("top(2) of 1 1 2 2 3 4 3, two counters; film 3 was seen 2 times")
                .filteredOn(estimate -> estimate.item() == 3)
                .allMatch(estimate -> estimate.atLeast() <= 2 && 2 <= estimate.count(), "2 is in the estimate")
                .hasSize(1);
    }

    @Test
    @Rule(value = "The estimate says by how much it may be wrong.", read = "an-estimate-with-its-error")
    void an_inherited_count_is_reported_as_an_error(Answer<HeavyHitters> answer) {
        HeavyHitters counters = counted(answer, 1, 1, 1, 1, 1, 2);

        assertThat(counters.top(1))
                .as("top(1) of 1 1 1 1 2, one counter; film 2 was seen once")
                .allMatch(estimate -> estimate.atLeast() <= (estimate.item() == 2 ? 1 : 4), "no more than was seen");
    }

    @Test
    @Rule(value = "A film that becomes a hit late is found.", read = "who-gives-way")
    void nobody_keeps_a_counter_for_having_come_first(Answer<HeavyHitters> answer) {
        HeavyHitters counters = answer.create(10);
        IntStream.rangeClosed(1, 100).forEach(counters::add);
        IntStream.range(0, 50).forEach(event -> counters.add(777));

        assertThat(counters.top(1))
                .as("top(1) of 1 to 100 and then 50 times 777, ten counters")
                .extracting(Estimate::item)
                .containsExactly(777);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 64})
    @Rule(value = "After each event all promises hold.", read = "an-estimate-with-its-error")
    void the_promises_hold_after_every_event(int capacity, Answer<HeavyHitters> answer) {
        Random random = new Random(capacity);
        HeavyHitters counters = answer.create(capacity);
        Map<Integer, Long> truth = new HashMap<>();
        for (int n = 1; n <= 600; n++) {
            int item = (int) Math.pow(80, random.nextDouble());
            counters.add(item);
            truth.merge(item, 1L, Long::sum);

            verify(counters, capacity, n, truth);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"one after the other", "hits first", "hits last", "in turns"})
    @Rule(value = "The promises hold for every order of the stream.", read = "an-estimate-with-its-error")
    void the_promises_hold_for_streams_made_to_break_them(String order, Answer<HeavyHitters> answer) {
        int n = 3_000;
        int[] stream = IntStream.range(0, n)
                .map(i -> switch (order) {
                    case "one after the other" -> i;
                    case "hits first" -> i < 600 ? i % 6 : i;
                    case "hits last" -> i < 2_400 ? i + 10 : i % 6;
                    default -> i % 21;
                })
                .toArray();
        HeavyHitters counters = counted(answer, 20, stream);
        Map<Integer, Long> truth = new HashMap<>();
        IntStream.of(stream).forEach(item -> truth.merge(item, 1L, Long::sum));

        verify(counters, 20, n, truth);
    }

    @Test
    @Rule(value = "Five million events fit into the promised memory and error.", read = "exact-is-not-free")
    void five_million_events_of_two_hundred_thousand_films_need_a_thousand_counters(Answer<HeavyHitters> answer) {
        int n = 5_000_000;
        int capacity = 1_000;
        HeavyHitters counters = answer.create(capacity);
        int[] seen = new int[200_000];
        IntSupplier films = films(seen.length);
        for (int i = 0; i < n; i++) {
            int film = films.getAsInt();
            counters.add(film);
            seen[film]++;
        }
        Map<Integer, Long> truth = IntStream.range(0, seen.length)
                .filter(film -> seen[film] > 0)
                .boxed()
                .collect(Collectors.toMap(film -> film, film -> (long) seen[film]));

        assertThat(Footprint.of(counters))
                .as("objects and array slots kept after 5,000,000 events of %d films, 1,000 counters", truth.size())
                .isLessThanOrEqualTo(20L * capacity + 200);
        verify(counters, capacity, n, truth);
    }

    private static void verify(HeavyHitters counters, int capacity, long n, Map<Integer, Long> truth) {
        List<Estimate> top = counters.top(capacity);
        for (Estimate estimate : top) {
            long seen = truth.getOrDefault(estimate.item(), 0L);
            if (seen < estimate.atLeast() || seen > estimate.count()) {
                throw new AssertionError("%s, of %d events with %d counters; it was seen %d times"
                        .formatted(estimate, n, capacity, seen));
            }
            if (estimate.error() > n / capacity) {
                throw new AssertionError("%s, of %d events with %d counters; the error may be %d"
                        .formatted(estimate, n, capacity, n / capacity));
            }
        }
        List<Integer> listed = top.stream().map(Estimate::item).toList();
        List<Integer> missing = truth.entrySet().stream()
                .filter(entry -> entry.getValue() > n / capacity)
                .map(Map.Entry::getKey)
                .filter(item -> !listed.contains(item))
                .toList();
        assertThat(missing)
                .as("films seen more than %d / %d times that are not in top(%d)", n, capacity, capacity)
                .isEmpty();
    }

    private static HeavyHitters counted(Answer<HeavyHitters> answer, int capacity, int... items) {
        HeavyHitters counters = answer.create(capacity);
        IntStream.of(items).forEach(counters::add);
        return counters;
    }

    /** Film r is about r times as rare as film 1, as is the way of films, words and towns. */
    private static IntSupplier films(int count) {
        int[] urn = IntStream.range(0, 1 << 20)
                .map(i -> (int) Math.pow(count, i / (double) (1 << 20)))
                .toArray();
        SplittableRandom random = new SplittableRandom(2);
        return () -> urn[random.nextInt(urn.length)];
    }
}

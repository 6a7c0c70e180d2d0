package dev.streambook.unit1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.Plural;
import dev.streambook.workbook.harness.Footprint;
import dev.streambook.workbook.harness.Operations;
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

    private static final int MIN = Integer.MIN_VALUE;
    private static final int MAX = Integer.MAX_VALUE;

    @Test
    @Rule("exact-while-room")
    void as_many_films_as_counters_are_counted_exactly(Answer<HeavyHitters> answer) {
        HeavyHitters counters = counted(answer, 3, 8, 7, 9, 7, 8, 7);

        assertThat(counters.top(3))
                .as("top(3) of 8 7 9 7 8 7, three counters")
                .containsExactly(new Estimate(7, 3, 0), new Estimate(8, 2, 0), new Estimate(9, 1, 0));
    }

    @Test
    @Rule({"by-count", "error-told", "exact-while-room", "list-length", "never-too-low", "late-hit", "bounded-memory"})
    void the_list_is_by_count_and_not_by_what_is_certain(Answer<HeavyHitters> answer) {
        HeavyHitters counters = counted(answer, 2, 7, 7, 7, 7, 7, 7, 1, 1, 1, 1, 1, 2, 2);

        assertThat(counters.top(2))
                .as("top(2) of six times 7, five times 1 and twice 2, two counters")
                .containsExactly(new Estimate(2, 7, 5), new Estimate(7, 6, 0));
    }

    @Test
    @Rule({"exact-while-room", "bounded-memory"})
    void each_number_is_an_item_and_none_means_nobody(Answer<HeavyHitters> answer) {
        HeavyHitters counters = counted(answer, 4, -1, 0, -1, MAX, 0, -1, MIN, MAX, MAX, MAX);

        assertThat(counters.top(4))
                .as("top(4) of -1 0 -1 %d 0 -1 %d and three times %d, four counters", MAX, MIN, MAX)
                .containsExactly(
                        new Estimate(MAX, 4, 0),
                        new Estimate(-1, 3, 0),
                        new Estimate(0, 2, 0),
                        new Estimate(MIN, 1, 0));
    }

    @Test
    @Rule("ties-by-item")
    void ties_are_in_order_of_the_items(Answer<HeavyHitters> answer) {
        HeavyHitters counters = counted(answer, 6, Integer.MAX_VALUE, -3, -5, Integer.MIN_VALUE);

        assertThat(counters.top(4))
                .as("top(4) of %d -3 -5 %d, six counters", Integer.MAX_VALUE, Integer.MIN_VALUE)
                .containsExactly(
                        new Estimate(Integer.MIN_VALUE, 1, 0),
                        new Estimate(-5, 1, 0),
                        new Estimate(-3, 1, 0),
                        new Estimate(Integer.MAX_VALUE, 1, 0));
    }

    @Test
    @Rule("list-length")
    void the_list_is_as_long_as_asked_for(Answer<HeavyHitters> answer) {
        assertThat(answer.create(3).top(2)).as("top(2) of nothing").isEmpty();

        HeavyHitters counters = counted(answer, 3, 7, 7, 8);

        assertThat(counters.top(0)).as("top(0) of 7 7 8").isEmpty();
        assertThat(counters.top(1)).as("top(1) of 7 7 8").containsExactly(new Estimate(7, 2, 0));
        assertThat(counters.top(9)).as("top(9) of 7 7 8").hasSize(2);
    }

    @Test
    @Rule({"list-length", "bounded-memory"})
    void no_more_films_are_listed_than_there_are_counters(Answer<HeavyHitters> answer) {
        assertThat(counted(answer, 3, 7, 7, 8, 9, 10, 11).top(9))
                .as("top(9) of 7 7 8 9 10 11, counted with 3 counters")
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    @Rule("snapshot")
    void a_later_event_does_not_change_an_earlier_list(Answer<HeavyHitters> answer) {
        HeavyHitters counters = counted(answer, 3, 7, 8);
        List<Estimate> before = counters.top(2);

        counters.add(8);

        assertThat(before)
                .as("top(2) of 7 8, looked at after another 8")
                .containsExactly(new Estimate(7, 1, 0), new Estimate(8, 1, 0));
    }

    @Test
    @Rule("never-too-low")
    void a_film_that_lost_its_counter_and_comes_back_is_not_counted_too_low(Answer<HeavyHitters> answer) {
        HeavyHitters counters = counted(answer, 2, 1, 1, 1, 2, 3, 2);

        assertThat(counters.top(2))
                .as("top(2) of 1 1 1 2 3 2, two counters; film 2 was seen 2 times")
                .filteredOn(estimate -> estimate.item() == 2)
                .allMatch(estimate -> estimate.count() >= 2, "2 at least");
    }

    @Test
    @Rule("error-told")
    void an_inherited_count_is_reported_as_an_error(Answer<HeavyHitters> answer) {
        HeavyHitters counters = counted(answer, 1, 1, 1, 1, 1, 2);

        assertThat(counters.top(1))
                .as("top(1) of 1 1 1 1 2, one counter; film 2 was seen once")
                .allMatch(estimate -> estimate.atLeast() <= (estimate.item() == 2 ? 1 : 4), "no more than was seen");
    }

    @Test
    @Rule("late-hit")
    void nobody_keeps_a_counter_for_having_come_first(Answer<HeavyHitters> answer) {
        HeavyHitters counters = answer.create(10);
        IntStream.rangeClosed(1, 100).forEach(counters::add);
        IntStream.range(0, 50).forEach(event -> counters.add(777));

        assertThat(counters.top(1))
                .as("top(1) of 1 to 100 and then 50 times 777, ten counters")
                .extracting(Estimate::item)
                .containsExactly(777);
    }

    @Test
    @Rule("cost")
    void a_newcomer_is_no_more_work_among_many_counters(Answer<HeavyHitters> answer) throws Exception {
        int capacity = 5_000;
        HeavyHitters counters = Operations.counted(answer).create(capacity);
        IntStream.range(0, capacity).forEach(counters::add);

        Operations.verifyAtMost(
                300_000,
                "500 newcomers, each of which comes twice, to 5,000 counters that are all taken",
                () -> IntStream.range(0, 500).map(i -> capacity + i).forEach(newcomer -> {
                    counters.add(newcomer);
                    counters.add(newcomer);
                }));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 64})
    @Rule({
        "error-told",
        "exact-while-room",
        "by-count",
        "ties-by-item",
        "list-length",
        "snapshot",
        "never-too-low",
        "late-hit",
        "bounded-memory",
        "cost"
    })
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
    @ValueSource(
            strings = {
                "one after the other",
                "hits first",
                "hits last",
                "in turns",
                "in turns around zero",
                "in turns at both ends"
            })
    @Rule({
        "error-told",
        "exact-while-room",
        "by-count",
        "ties-by-item",
        "list-length",
        "snapshot",
        "never-too-low",
        "late-hit",
        "bounded-memory",
        "cost"
    })
    void the_promises_hold_for_streams_made_to_break_them(String order, Answer<HeavyHitters> answer) {
        int n = 3_000;
        int[] stream = IntStream.range(0, n)
                .map(i -> switch (order) {
                    case "one after the other" -> i;
                    case "hits first" -> i < 600 ? i % 6 : i;
                    case "hits last" -> i < 2_400 ? i + 10 : i % 6;
                    case "in turns around zero" -> i % 21 - 10;
                    case "in turns at both ends" -> Integer.MAX_VALUE - 10 + i % 21; // beyond the greatest is the least
                    default -> i % 21;
                })
                .toArray();
        HeavyHitters counters = counted(answer, 20, stream);
        Map<Integer, Long> truth = new HashMap<>();
        IntStream.of(stream).forEach(item -> truth.merge(item, 1L, Long::sum));

        verify(counters, 20, n, truth);
    }

    @ParameterizedTest
    @ValueSource(ints = 1_000_000)
    @Rule({"bounded-memory", "cost", "late-hit", "error-told", "never-too-low"})
    void a_million_events_of_two_hundred_thousand_films_need_a_thousand_counters(int n, Answer<HeavyHitters> answer) {
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
                .as("objects and array slots kept after a million events of %d films, 1,000 counters", truth.size())
                .isLessThanOrEqualTo(20L * capacity + 200);
        verify(counters, capacity, n, truth);
    }

    private static void verify(HeavyHitters counters, int capacity, long n, Map<Integer, Long> truth) {
        List<Estimate> top = counters.top(capacity);
        for (Estimate estimate : top) {
            long seen = truth.getOrDefault(estimate.item(), 0L);
            if (seen < estimate.atLeast() || seen > estimate.count()) {
                throw new AssertionError("%s, of %s with %s; it was seen %s"
                        .formatted(
                                estimate,
                                Plural.of(n, "event"),
                                Plural.of(capacity, "counter"),
                                Plural.of(seen, "time")));
            }
            if (estimate.error() > n / capacity) {
                throw new AssertionError("%s, of %s with %s; the error may be %d"
                        .formatted(estimate, Plural.of(n, "event"), Plural.of(capacity, "counter"), n / capacity));
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

package dev.streambook.unit1;

import static dev.streambook.unit1.Timeliness.LATE;
import static dev.streambook.unit1.Timeliness.ON_TIME;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Footprint;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Specification(BoundedDisorder.class)
class BoundedDisorderTest {

    @Test
    @Rule("trails-by-the-bound")
    void the_watermark_is_the_latest_event_time_less_the_bound(Answer<BoundedDisorder> answer) {
        List<String> history = run(answer, 1, "0 20:00", "0 20:10", "0 20:30");

        assertThat(history)
                .as("partition, event → timeliness, watermark; bound 10 min")
                .containsExactly("0 20:00 → ON_TIME, 19:50", "0 20:10 → ON_TIME, 20:00", "0 20:30 → ON_TIME, 20:20");
    }

    @ParameterizedTest
    @MethodSource("dev.streambook.workbook.harness.Edges#durations")
    @Rule("trails-by-the-bound")
    void a_bound_is_as_short_or_as_long_as_a_duration(Duration bound, Answer<BoundedDisorder> answer) {
        BoundedDisorder disorder = answer.create(new Disorder(1, bound));
        Instant event = at("20:00").plusNanos(123_456_789);

        disorder.onEvent(0, event);

        assertThat(disorder.watermark())
                .as("watermark after %s, bound %s", event, bound)
                .isEqualTo(event.minus(bound));
    }

    @Test
    @Rule("never-back")
    void an_earlier_event_leaves_the_watermark_where_it_is(Answer<BoundedDisorder> answer) {
        List<String> history = run(answer, 1, "0 20:00", "0 20:30", "0 20:25", "0 20:31");

        assertThat(history)
                .as("partition, event → timeliness, watermark; bound 10 min")
                .containsExactly(
                        "0 20:00 → ON_TIME, 19:50",
                        "0 20:30 → ON_TIME, 20:20",
                        "0 20:25 → ON_TIME, 20:20",
                        "0 20:31 → ON_TIME, 20:21");
    }

    @Test
    @Rule("told-apart")
    void what_comes_from_before_the_watermark_goes_to_the_side_output(Answer<BoundedDisorder> answer) {
        BoundedDisorder disorder = disorder(answer, 1);
        List<String> main = new ArrayList<>();
        List<String> side = new ArrayList<>();
        for (String event : List.of("20:00", "20:30", "20:10", "20:25", "20:19", "20:40")) {
            (disorder.onEvent(0, at(event)) == LATE ? side : main).add(event);
        }

        assertThat(side)
                .as("side output of 20:00 20:30 20:10 20:25 20:19 20:40, bound 10 min")
                .containsExactly("20:10", "20:19");
        assertThat(main).as("main output").containsExactly("20:00", "20:30", "20:25", "20:40");
    }

    @Test
    @Rule({"at-the-watermark", "told-apart"})
    void a_millisecond_decides(Answer<BoundedDisorder> answer) {
        BoundedDisorder disorder = disorder(answer, 1);
        disorder.onEvent(0, at("20:30"));

        assertThat(disorder.onEvent(0, at("20:20")))
                .as("20:20:00.000 after 20:30, bound 10 min")
                .isEqualTo(ON_TIME);
        assertThat(disorder.onEvent(0, at("20:20").minusMillis(1)))
                .as("20:19:59.999 after 20:30, bound 10 min")
                .isEqualTo(LATE);
    }

    @Test
    @Rule("slowest-decides")
    void the_watermark_is_the_lowest_over_the_partitions(Answer<BoundedDisorder> answer) {
        List<String> history = run(answer, 2, "0 20:30", "1 20:10", "0 20:50", "1 20:45");

        assertThat(history)
                .as("partition, event → timeliness, watermark; bound 10 min")
                .containsExactly(
                        "0 20:30 → ON_TIME, none",
                        "1 20:10 → ON_TIME, 20:00",
                        "0 20:50 → ON_TIME, 20:00",
                        "1 20:45 → ON_TIME, 20:35");
    }

    @Test
    @Rule({"watermark-of-all", "slowest-decides"})
    void an_event_that_is_old_in_its_partition_may_be_on_time(Answer<BoundedDisorder> answer) {
        List<String> history = run(answer, 2, "0 20:30", "1 20:10", "0 20:05");

        assertThat(history)
                .as("partition, event → timeliness, watermark; bound 10 min")
                .endsWith("0 20:05 → ON_TIME, 20:00");
    }

    @Test
    @Rule({"judged-before", "watermark-of-all", "silence-of-all", "slowest-decides"})
    void an_event_that_raises_the_watermark_is_judged_before_it_does(Answer<BoundedDisorder> answer) {
        List<String> history = run(answer, 2, "0 20:30", "1 20:50", "1 idle", "0 idle", "1 20:25");

        assertThat(history)
                .as("partition, event → timeliness, watermark; bound 10 min")
                .last()
                .asString()
                .startsWith("1 20:25 → ON_TIME");
    }

    @Test
    @Rule({"watermark-of-all", "slowest-decides", "told-apart", "highest-vouches"})
    void a_replay_that_reads_the_other_partition_first_finds_other_late_events(Answer<BoundedDisorder> answer) {
        assertThat(run(answer, 2, "0 20:30", "1 20:30", "1 20:15"))
                .as("partition 0 was read first; partition, event → timeliness, watermark; bound 10 min")
                .containsExactly("0 20:30 → ON_TIME, none", "1 20:30 → ON_TIME, 20:20", "1 20:15 → LATE, 20:20");
        assertThat(run(answer, 2, "1 20:30", "1 20:15", "0 20:30"))
                .as("partition 1 was read first; partition, event → timeliness, watermark; bound 10 min")
                .containsExactly("1 20:30 → ON_TIME, none", "1 20:15 → ON_TIME, none", "0 20:30 → ON_TIME, 20:20");
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 64, 65, 100})
    @Rule({"any-number-of-partitions", "slowest-decides", "idle"})
    void the_last_of_many_partitions_holds_the_watermark_and_can_be_idle(
            int partitions, Answer<BoundedDisorder> answer) {
        BoundedDisorder disorder = disorder(answer, partitions);
        for (int partition = 0; partition < partitions - 1; partition++) {
            disorder.onEvent(partition, at("20:30"));
        }
        Instant waiting = disorder.watermark();
        disorder.onIdle(partitions - 1);

        assertThat(shown(waiting))
                .as("%d partitions, all but the last at 20:30, bound 10 min", partitions)
                .isEqualTo("none");
        assertThat(shown(disorder.watermark()))
                .as("%d partitions, the last one idle, the others at 20:30, bound 10 min", partitions)
                .isEqualTo("20:20");
    }

    @Test
    @Rule({"idle", "slowest-decides"})
    void the_watermark_goes_on_without_an_idle_partition(Answer<BoundedDisorder> answer) {
        List<String> history = run(answer, 2, "0 20:30", "1 20:10", "1 idle", "0 20:50");

        assertThat(history)
                .as("partition, event → timeliness, watermark; bound 10 min")
                .containsExactly(
                        "0 20:30 → ON_TIME, none",
                        "1 20:10 → ON_TIME, 20:00",
                        "1 idle → 20:20",
                        "0 20:50 → ON_TIME, 20:40");
    }

    @Test
    @Rule({"idle", "slowest-decides"})
    void a_partition_that_never_had_an_event_can_be_idle_too(Answer<BoundedDisorder> answer) {
        List<String> history = run(answer, 3, "0 20:30", "2 20:20", "1 idle");

        assertThat(history)
                .as("partition, event → timeliness, watermark; bound 10 min")
                .containsExactly("0 20:30 → ON_TIME, none", "2 20:20 → ON_TIME, none", "1 idle → 20:10");
    }

    @Test
    @Rule({"silence-of-all", "slowest-decides"})
    void the_watermark_stands_still_while_all_are_idle(Answer<BoundedDisorder> answer) {
        List<String> history = run(answer, 2, "0 20:10", "1 20:30", "1 idle", "0 idle", "1 idle");

        assertThat(history)
                .as("partition, event → timeliness, watermark; bound 10 min")
                .containsExactly(
                        "0 20:10 → ON_TIME, none",
                        "1 20:30 → ON_TIME, 20:00",
                        "1 idle → 20:00",
                        "0 idle → 20:00",
                        "1 idle → 20:00");
    }

    @Test
    @Rule("silence-of-all")
    void the_only_partition_may_fall_silent_and_come_back(Answer<BoundedDisorder> answer) {
        List<String> history = run(answer, 1, "0 idle", "0 20:30", "0 idle", "0 20:40");

        assertThat(history)
                .as("partition, event → timeliness, watermark; bound 10 min")
                .containsExactly(
                        "0 idle → none", "0 20:30 → ON_TIME, 20:20", "0 idle → 20:20", "0 20:40 → ON_TIME, 20:30");
    }

    @Test
    @Rule({"comes-back", "slowest-decides", "idle"})
    void the_watermark_waits_for_a_partition_that_comes_back(Answer<BoundedDisorder> answer) {
        List<String> history = run(answer, 2, "0 20:30", "1 20:10", "1 idle", "1 20:25", "0 20:50", "1 20:45");

        assertThat(history)
                .as("partition, event → timeliness, watermark; bound 10 min")
                .containsExactly(
                        "0 20:30 → ON_TIME, none",
                        "1 20:10 → ON_TIME, 20:00",
                        "1 idle → 20:20",
                        "1 20:25 → ON_TIME, 20:20",
                        "0 20:50 → ON_TIME, 20:20",
                        "1 20:45 → ON_TIME, 20:35");
    }

    @Test
    @Rule({"highest-vouches", "slowest-decides"})
    void an_earlier_event_takes_nothing_back_from_what_its_partition_vouches_for(Answer<BoundedDisorder> answer) {
        List<String> history = run(answer, 2, "0 20:30", "0 20:25", "1 20:50");

        assertThat(history)
                .as("partition, event → timeliness, watermark; bound 10 min")
                .containsExactly("0 20:30 → ON_TIME, none", "0 20:25 → ON_TIME, none", "1 20:50 → ON_TIME, 20:20");
    }

    @Test
    @Rule({"highest-vouches", "slowest-decides", "comes-back"})
    void what_a_partition_has_shown_counts_after_it_was_idle(Answer<BoundedDisorder> answer) {
        List<String> history = run(answer, 2, "0 20:30", "1 20:50", "1 idle", "1 20:45", "0 21:00");

        assertThat(history)
                .as("partition, event → timeliness, watermark; bound 10 min")
                .containsExactly(
                        "0 20:30 → ON_TIME, none",
                        "1 20:50 → ON_TIME, 20:20",
                        "1 idle → 20:20",
                        "1 20:45 → ON_TIME, 20:20",
                        "0 21:00 → ON_TIME, 20:40");
    }

    @Test
    @Rule("fixed-memory")
    void a_hundred_thousand_events_need_no_more_memory_than_ten(Answer<BoundedDisorder> answer) {
        BoundedDisorder disorder = disorder(answer, 2);
        IntStream.range(0, 10).forEach(i -> disorder.onEvent(i % 2, at("20:00").plusSeconds(i)));
        long afterTen = Footprint.of(disorder);

        IntStream.range(0, 100_000)
                .forEach(i -> disorder.onEvent(i % 2, at("20:01").plusSeconds(i)));

        assertThat(Footprint.of(disorder))
                .as("objects and array slots kept after 100,010 events, expected about as many as after 10")
                .isLessThanOrEqualTo(afterTen + 50);
    }

    @Test
    @Rule("nothing-known")
    void the_watermark_starts_at_the_beginning_of_time(Answer<BoundedDisorder> answer) {
        assertThat(disorder(answer, 2).watermark()).isEqualTo(Instant.MIN);
    }

    @Test
    @Rule("before-1970")
    void a_time_before_1970_moves_the_watermark_too(Answer<BoundedDisorder> answer) {
        BoundedDisorder disorder = disorder(answer, 1);

        disorder.onEvent(0, Instant.parse("1969-07-20T20:17:40Z"));

        assertThat(disorder.watermark()).isEqualTo(Instant.parse("1969-07-20T20:07:40Z"));
    }

    @Test
    @Rule("zero-bound")
    void without_disorder_the_watermark_is_the_latest_event(Answer<BoundedDisorder> answer) {
        BoundedDisorder disorder = answer.create(new Disorder(1, Duration.ZERO));

        assertThat(disorder.onEvent(0, at("20:00"))).isEqualTo(ON_TIME);
        assertThat(disorder.onEvent(0, at("20:00"))).as("a tie").isEqualTo(ON_TIME);
        assertThat(disorder.watermark()).isEqualTo(at("20:00"));
    }

    @Test
    @Rule("unknown-partition")
    void an_unknown_partition_is_refused(Answer<BoundedDisorder> answer) {
        BoundedDisorder disorder = disorder(answer, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> disorder.onEvent(2, at("20:00")))
                .withMessage("partition is 2; expected 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> disorder.onIdle(-1))
                .withMessage("partition is -1; expected 0 to 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Rule({"concluded-is-complete", "slowest-decides"})
    void windows_that_are_concluded_by_the_watermark_miss_nothing(int seed, Answer<BoundedDisorder> answer) {
        Random random = new Random(seed);
        BoundedDisorder disorder = disorder(answer, 2);
        Map<Integer, Integer> truth = new TreeMap<>();
        Map<Integer, Integer> open = new TreeMap<>();
        Map<Integer, Integer> concluded = new TreeMap<>();
        for (int minute = 0; minute < 570; minute++) {
            int partition = minute % 2;
            Instant event = at("10:00").plus(ofMinutes(minute - 45 * partition - random.nextInt(10)));
            int hour = event.atOffset(ZoneOffset.UTC).getHour();
            truth.merge(hour, 1, Integer::sum);
            open.merge(hour, 1, Integer::sum);

            disorder.onEvent(partition, event);

            while (!open.isEmpty() && !endOf(firstOf(open)).isAfter(disorder.watermark())) {
                concluded.put(firstOf(open), open.remove(firstOf(open)));
            }
        }
        truth.keySet().removeIf(hour -> hour >= 18);
        assertThat(concluded)
                .as("events of each hour, counted when the watermark passed its end; partition 1 runs 45 min behind")
                .isEqualTo(truth);
    }

    private static int firstOf(Map<Integer, Integer> hours) {
        return hours.keySet().iterator().next();
    }

    private static Instant endOf(int hour) {
        return at("00:00").plus(Duration.ofHours(hour + 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    @Rule({
        "trails-by-the-bound",
        "never-back",
        "told-apart",
        "at-the-watermark",
        "slowest-decides",
        "watermark-of-all",
        "idle",
        "silence-of-all",
        "comes-back",
        "nothing-known",
        "before-1970",
        "zero-bound",
        "unknown-partition",
        "concluded-is-complete",
        "highest-vouches",
        "fixed-memory",
        "judged-before"
    })
    void two_thousand_random_steps_agree_with_the_definition(int seed, Answer<BoundedDisorder> answer) {
        Random random = new Random(seed);
        Disorder settings = new Disorder(4, ofMinutes(10));
        BoundedDisorder disorder = answer.create(settings);
        List<List<Instant>> shown = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        boolean[] idle = new boolean[4];
        Instant watermark = Instant.MIN;
        for (int i = 0; i < 2_000; i++) {
            int partition = random.nextInt(4);
            if (random.nextInt(6) == 0) {
                disorder.onIdle(partition);
                idle[partition] = true;
            } else {
                Instant event = at("00:00").plusSeconds(30L * i - random.nextInt(1_800));
                assertThat(disorder.onEvent(partition, event))
                        .as("step %d: %s in partition %d, watermark %s", i, event, partition, watermark)
                        .isEqualTo(event.isBefore(watermark) ? LATE : ON_TIME);
                shown.get(partition).add(event);
                idle[partition] = false;
            }
            Instant before = watermark;
            watermark = byDefinition(shown, idle, settings.bound(), before);
            assertThat(disorder.watermark())
                    .as(
                            "step %d: partition %d %s, idle now %s, watermark before %s",
                            i, partition, idle[partition] ? "fell silent" : "spoke", Arrays.toString(idle), before)
                    .isEqualTo(watermark);
        }
    }

    /** The definition word by word: everything is looked at anew each time. */
    private static Instant byDefinition(List<List<Instant>> shown, boolean[] idle, Duration bound, Instant before) {
        Instant lowest = null;
        for (int partition = 0; partition < idle.length; partition++) {
            if (!idle[partition]) {
                Instant vouched = shown.get(partition).stream()
                        .max(Instant::compareTo)
                        .map(latest -> latest.minus(bound))
                        .orElse(Instant.MIN);
                lowest = lowest == null || vouched.isBefore(lowest) ? vouched : lowest;
            }
        }
        return lowest == null || lowest.isBefore(before) ? before : lowest;
    }

    private static BoundedDisorder disorder(Answer<BoundedDisorder> answer, int partitions) {
        return answer.create(new Disorder(partitions, ofMinutes(10)));
    }

    /** What came of each step, {@code "partition time"} or {@code "partition idle"}, with the watermark after it. */
    private static List<String> run(Answer<BoundedDisorder> answer, int partitions, String... steps) {
        BoundedDisorder disorder = disorder(answer, partitions);
        return Arrays.stream(steps)
                .map(step -> step + " → " + outcome(disorder, step))
                .toList();
    }

    private static String outcome(BoundedDisorder disorder, String step) {
        String[] parts = step.split(" ");
        int partition = Integer.parseInt(parts[0]);
        if (parts[1].equals("idle")) {
            disorder.onIdle(partition);
            return shown(disorder.watermark());
        }
        return disorder.onEvent(partition, at(parts[1])) + ", " + shown(disorder.watermark());
    }

    private static String shown(Instant watermark) {
        if (watermark.equals(Instant.MIN)) {
            return "none";
        }
        String text = watermark.toString();
        return text.startsWith("2026-01-31T") ? text.substring(11, 16) : text;
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-31T" + time + ":00Z");
    }
}

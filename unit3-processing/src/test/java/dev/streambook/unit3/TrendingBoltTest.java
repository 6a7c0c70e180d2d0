package dev.streambook.unit3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.storm.StormCluster;
import dev.streambook.event.Rated;
import dev.streambook.event.Shown;
import dev.streambook.event.Unrated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Estimate;
import dev.streambook.unit1.Window;
import dev.streambook.unit1.WindowAssigner;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.unit1.solution.HeavyHitters;
import dev.streambook.unit3.bench.Arrival;
import dev.streambook.unit3.bench.BoltBench;
import dev.streambook.unit3.bench.BoltRun;
import dev.streambook.unit3.bench.Shape;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Windows of ten minutes, the watermark a minute after the newest event; one partition unless a test says otherwise. */
@Engines
@Specification(TrendingBolt.class)
class TrendingBoltTest {

    private static final Shape SHAPE = new Shape(
            "trending",
            new Fields(TrendingBolt.EVENT, TrendingBolt.PARTITION, TrendingBolt.OFFSET),
            Map.of(
                    TrendingBolt.RANKINGS,
                    TrendingBolt.RANKING_FIELDS,
                    TrendingBolt.LATE,
                    TrendingBolt.LATE_FIELDS,
                    TrendingBolt.STATE,
                    TrendingBolt.STATE_FIELDS));

    @Test
    @Rule("ranked-at-the-end")
    void a_window_is_ranked_when_the_watermark_has_reached_its_end(Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(tumbling(answer));

        run.send(watched(7, "12:01"), watched(7, "12:02"), watched(8, "12:03"), watched(9, "12:10"));
        assertThat(rankings(run))
                .as("rankings after events of 12:01, 12:02, 12:03, 12:10: the watermark is 12:09" + run.problems())
                .isEmpty();

        run.send(watched(9, "12:11"));
        assertThat(rankings(run))
                .as("rankings after an event of 12:11: the watermark is 12:10, where the first window ends"
                        + run.problems())
                .containsExactly("12:00-12:10 film 7 ×2, film 8 ×1");
    }

    @Test
    @Rule("every-window")
    void an_event_counts_in_all_windows_that_hold_its_time(Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(sliding(answer));

        run.send(watched(7, "12:06"), watched(8, "12:12"), watched(9, "12:50"));

        assertThat(rankings(run))
                .as("windows of 10 minutes each 5 minutes, film 7 at 12:06, film 8 at 12:12, the watermark at 12:49"
                        + run.problems())
                .containsExactlyInAnyOrder(
                        "12:00-12:10 film 7 ×1", "12:05-12:15 film 7 ×1, film 8 ×1", "12:10-12:20 film 8 ×1");
    }

    @Test
    @Rule("every-window")
    void with_a_slide_of_a_minute_an_event_counts_in_ten_windows(Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(sliding(answer, Duration.ofMinutes(1)));

        run.send(watched(7, "12:06"), watched(9, "12:50"));

        assertThat(rankings(run))
                .as("windows of 10 minutes each minute, film 7 at 12:06, the watermark at 12:49" + run.problems())
                .hasSize(10)
                .contains("11:57-12:07 film 7 ×1", "12:06-12:16 film 7 ×1");
    }

    @Test
    @Rule({"every-window", "partly-late", "what-counts"})
    void an_event_opens_its_window_also_when_the_watermark_is_in_it(Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(tumbling(answer));

        run.send(shown(8, "12:14"), watched(7, "12:11"), watched(9, "12:30"));

        assertThat(rankings(run))
                .as(
                        "film 8 is only shown at 12:14, so the watermark is 12:13 when the first event that counts comes, film 7"
                                + " at 12:11" + run.problems())
                .containsExactly("12:10-12:20 film 7 ×1");
    }

    @Test
    @Rule("every-window")
    void a_window_begins_with_nothing_counted(Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(tumbling(answer));

        run.send(watched(7, "12:01"), watched(8, "12:20"), watched(9, "12:40"), watched(9, "13:00"));

        assertThat(rankings(run))
                .as(
                        "film 7 at 12:01, film 8 at 12:20, film 9 at 12:40 and 13:00; at each of them an older window is over"
                                + run.problems())
                .containsExactly("12:00-12:10 film 7 ×1", "12:20-12:30 film 8 ×1", "12:40-12:50 film 9 ×1");
    }

    @ParameterizedTest
    @MethodSource("dev.streambook.workbook.harness.Edges#times")
    @Rule("every-window")
    void an_event_of_any_year_counts(Instant time, Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(tumbling(answer));

        run.send(watched(7, time), watched(8, time.plus(Duration.ofHours(1))));

        assertThat(rankings(run))
                .as("ranking of the window with film 7 at %s, after an event an hour later%s", time, run.problems())
                .singleElement()
                .asString()
                .endsWith(" film 7 ×1");
    }

    @Test
    @Rule("acked")
    void an_event_is_acked_before_its_window_is_over(Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(tumbling(answer)).send(watched(7, "12:01"), watched(8, "12:02"));

        assertThat(List.of(run.history(0), run.history(1)))
                .as("two events of the window from 12:00, which is still open" + run.problems())
                .containsExactly(List.of("sent", "acked"), List.of("sent", "acked"));
    }

    @Test
    @Rule("top")
    void a_ranking_has_the_most_frequent_items_only(Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(tumbling(answer));

        run.send(
                watched(9, "12:01"),
                watched(3, "12:01"),
                watched(5, "12:01"),
                watched(4, "12:01"),
                watched(9, "12:02"));
        run.send(watched(1, "12:20"));

        assertThat(rankings(run))
                .as("films 9, 3, 5, 4, 9; top is 3, and of equal counts the lower film is first" + run.problems())
                .containsExactly("12:00-12:10 film 9 ×2, film 3 ×1, film 4 ×1");
    }

    @Test
    @Rule("top")
    void a_ranking_has_as_many_items_as_top_says(Answer<TrendingBolt> answer, StormCluster storm) {
        int films = 150;
        BoltRun run = BoltBench.on(storm, SHAPE)
                .run(answer.create(
                        new TrendSettings(Duration.ofMinutes(10), Duration.ofMinutes(10), films, 1, 2),
                        new TrendParts(
                                dev.streambook.unit1.solution.WindowAssigner::new,
                                () -> new HeavyHitters(films),
                                () -> new BoundedDisorder(new Disorder(1, Duration.ofMinutes(1))))));
        for (int film = 1; film <= films; film++) {
            run.enqueue(watched(film, "12:01"));
        }

        run.send(watched(1, "12:20"));

        assertThat(run.arrivals(TrendingBolt.RANKINGS).stream().map(ranking -> ((List<?>) ranking.get(1)).size()))
                .as("items of the ranking of %d films, one play of each; top is %d%s", films, films, run.problems())
                .containsExactly(films);
    }

    @Test
    @Rule("late-stream")
    void an_event_that_is_late_for_all_its_windows_goes_to_the_late_stream(
            Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(tumbling(answer));

        run.send(watched(7, "12:01"), watched(8, "12:20"), watched(9, "12:05"));

        assertThat(run.arrivals(TrendingBolt.LATE).stream().distinct())
                .as("what is late: film 9 at 12:05, as the watermark is 12:19" + run.problems())
                .containsExactly(watched(9, "12:05"));
    }

    @Test
    @Rule({"late-stream", "ranked-at-the-end"})
    void an_event_is_late_as_soon_as_the_watermark_is_at_the_end_of_its_window(
            Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(tumbling(answer));

        run.send(watched(7, "12:01"), watched(8, "12:11"), watched(9, "12:09"));

        assertThat(run.arrivals(TrendingBolt.LATE).stream().distinct())
                .as("what is late: film 9 at 12:09, as the watermark is 12:10" + run.problems())
                .containsExactly(watched(9, "12:09"));
    }

    @Test
    @Rule({"late-stream", "what-counts"})
    void what_was_only_shown_is_not_late(Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(tumbling(answer));

        run.send(watched(8, "12:20"), shown(9, "12:05"), watched(9, "12:06"));

        assertThat(run.arrivals(TrendingBolt.LATE).stream().distinct())
                .as(
                        "what is late when the watermark is 12:19: film 9 was shown at 12:05 and watched at 12:06, and what is shown"
                                + " counts in no window" + run.problems())
                .containsExactly(watched(9, "12:06"));
    }

    @Test
    @Rule("late-acked")
    void a_late_event_is_acked(Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(tumbling(answer));

        run.send(watched(8, "12:20"), watched(9, "12:05"));

        assertThat(run.history(1))
                .as("film 9 at 12:05, when the watermark is 12:19; it will be as late the next time" + run.problems())
                .containsExactly("sent", "acked");
    }

    @Test
    @Rule({"late-stream", "late-acked"})
    void a_late_event_that_cannot_be_set_aside_comes_again(Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE)
                .run(tumbling(answer))
                .failingOnce(tuple -> tuple.getSourceStreamId().equals(TrendingBolt.LATE));

        run.send(watched(8, "12:20"), watched(9, "12:05"));

        assertThat(run.history(1))
                .as("film 9 at 12:05 is late; the bolt that keeps late events fails once" + run.problems())
                .containsExactly("sent", "failed", "sent", "acked");
    }

    @Test
    @Rule("partly-late")
    void an_event_that_is_too_late_for_one_window_counts_in_the_other(Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(sliding(answer));

        run.send(watched(8, "12:12"), watched(7, "12:09"), watched(9, "12:50"));

        assertThat(run.arrivals(TrendingBolt.LATE))
                .as(
                        "what is late of 12:12 and 12:09: at the second one the watermark is 12:11, so 12:00-12:10 is over and"
                                + " 12:05-12:15 is not" + run.problems())
                .isEmpty();
        assertThat(rankings(run)).as("the rankings").contains("12:05-12:15 film 7 ×1, film 8 ×1");
    }

    @Test
    @Rule("ranked-once")
    void a_late_event_does_not_open_its_window_again(Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(tumbling(answer));

        run.send(watched(7, "12:01"), watched(8, "12:20"), watched(7, "12:05"), watched(8, "12:21"));

        assertThat(rankings(run))
                .as("rankings of 12:01, 12:20, the late 12:05, and 12:21" + run.problems())
                .containsExactly("12:00-12:10 film 7 ×1");
    }

    @Test
    @Rule("oldest-first")
    void windows_that_close_together_are_ranked_oldest_first(Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(tumbling(answer, 2));

        run.send(watched(7, "12:01"), watched(8, "12:11"), watched(9, "12:21"), in(1, watched(9, "12:40")));
        run.send(watched(9, "12:40"));

        assertThat(rankings(run))
                .as("an event of 12:40 closes three windows at once" + run.problems())
                .containsExactly("12:00-12:10 film 7 ×1", "12:10-12:20 film 8 ×1", "12:20-12:30 film 9 ×1");
    }

    @Test
    @Rule("ranked-at-the-end")
    void a_window_waits_for_the_partition_that_is_slower(Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(tumbling(answer, 2));

        run.send(watched(7, "12:01"), in(1, watched(8, "12:02")), watched(7, "12:30"), in(1, watched(8, "12:03")));
        run.send(watched(9, "12:31"), in(1, watched(9, "12:31")));

        assertThat(rankings(run))
                .as("partition 0 is at 12:30 when an event of 12:03 comes on partition 1" + run.problems())
                .first()
                .isEqualTo("12:00-12:10 film 8 ×2, film 7 ×1");
    }

    @Test
    @Rule("idle")
    void a_partition_without_events_is_not_waited_for_after_some_ticks(
            Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(tumbling(answer, 2));

        run.send(watched(7, "12:01"), watched(8, "12:20")).tick();
        run.send(watched(8, "12:21")).tick();
        run.send(watched(8, "12:22")).tick();

        assertThat(rankings(run))
                .as("partition 1 has been silent for three ticks, and idleTicks is 2; partition 0 is at 12:22"
                        + run.problems())
                .containsExactly("12:00-12:10 film 7 ×1");
    }

    @Test
    @Rule({"idle", "ranked-at-the-end"})
    void a_partition_that_speaks_before_each_tick_is_waited_for(Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(tumbling(answer, 2));

        run.send(watched(7, "12:01"), watched(8, "12:20"), in(1, watched(7, "12:02")))
                .tick();
        run.send(in(1, watched(7, "12:03")), watched(8, "12:21")).tick();
        run.send(in(1, watched(7, "12:04")), watched(8, "12:22")).tick();
        run.send(in(1, watched(7, "12:05")), watched(8, "12:23")).tick();

        assertThat(rankings(run))
                .as(
                        "partition 0 is at 12:23, partition 1 at 12:05, and each has spoken before each of four ticks; idleTicks is 2"
                                + run.problems())
                .isEmpty();
    }

    @Test
    @Rule({"idle", "late-acked", "ranked-once", "ranked-at-the-end"})
    void a_partition_that_sends_only_what_is_late_is_waited_for(Answer<TrendingBolt> answer, StormCluster storm) {
        assertIsWaitedFor(BoltBench.on(storm, SHAPE).run(tumbling(answer, 2)), watched(7, "12:05"), "late");
    }

    @Test
    @Rule({"idle", "what-counts", "ranked-at-the-end"})
    void a_partition_that_sends_only_what_was_shown_is_waited_for(Answer<TrendingBolt> answer, StormCluster storm) {
        assertIsWaitedFor(BoltBench.on(storm, SHAPE).run(tumbling(answer, 2)), shown(7, "12:20"), "only shown");
    }

    @Test
    @Rule("what-counts")
    void what_was_only_shown_moves_the_watermark_and_is_not_counted(Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(tumbling(answer));

        run.send(watched(7, "12:01"), rated(7, "12:02"), shown(8, "12:03"), unrated(8, "12:04"), shown(8, "12:20"));

        assertThat(rankings(run))
                .as(
                        "film 7 was watched and rated, film 8 shown at 12:03 and at 12:20; at 12:04 its rating was taken back"
                                + run.problems())
                .containsExactly("12:00-12:10 film 7 ×2");
    }

    @Test
    @Rule("what-counts")
    void the_shortest_play_and_the_worst_rating_count(Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(tumbling(answer));

        run.send(
                event(new Watched("id", 1, 7, "2001:db8::1", at("12:01"), Duration.ZERO)),
                event(new Rated("id", 1, 7, "2001:db8::1", at("12:02"), 0.5)),
                watched(8, "12:20"));

        assertThat(rankings(run))
                .as("film 7 was watched for 0 s and rated with half a star" + run.problems())
                .containsExactly("12:00-12:10 film 7 ×2");
    }

    @Test
    @Rule({"ranking-unanchored", "acked"})
    void a_ranking_that_fails_brings_no_event_again(Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE)
                .run(tumbling(answer))
                .failingOnce(tuple -> tuple.getSourceStreamId().equals(TrendingBolt.RANKINGS));

        run.send(watched(7, "12:01"), watched(8, "12:20"));

        assertThat(run.history(1))
                .as("the event of 12:20, with which the window from 12:00 is ranked; the ranking fails downstream. The"
                        + " event would count twice" + run.problems())
                .containsExactly("sent", "acked");
    }

    @Test
    @Rule("counted-once")
    void an_event_that_cannot_be_handled_now_comes_again_and_counts_once(
            Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE)
                .run(answer.create(
                        settings(Duration.ofMinutes(10), 1), parts(() -> new WindowsThatFailOnce(at("12:02")), 1)));

        run.send(watched(7, "12:01"), watched(7, "12:02"));
        run.send(watched(8, "12:20"));

        assertThat(run.history(1))
                .as("the event of 12:02, for which no windows can be had the first time" + run.problems())
                .containsExactly("sent", "failed", "sent", "acked");
        assertThat(rankings(run))
                .as("film 7 at 12:01 and 12:02" + run.problems())
                .containsExactly("12:00-12:10 film 7 ×2");
    }

    @Test
    @Rule({"state-told", "bounded", "idle", "ranked-at-the-end"})
    void each_tick_tells_the_watermark_and_the_open_windows(Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(tumbling(answer, 2)).tick();
        run.send(in(1, watched(7, "12:01")), watched(8, "12:12")).tick().tick();
        run.send(watched(8, "12:12")).tick();
        run.send(watched(8, "12:12")).tick();

        assertThat(run.arrivals(TrendingBolt.STATE))
                .as(
                        "watermark and open windows at five ticks: before any event; twice after 12:01 on partition 1 and 12:12 on"
                                + " partition 0; twice more while partition 1 is silent, and idleTicks is 2"
                                + run.problems())
                .containsExactly(
                        List.of(Instant.MIN, 0),
                        List.of(at("12:00"), 2),
                        List.of(at("12:00"), 2),
                        List.of(at("12:00"), 2),
                        List.of(at("12:11"), 1));
    }

    @Test
    @Rule({"bounded", "state-told"})
    void a_year_of_events_leaves_one_window_in_memory(Answer<TrendingBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(tumbling(answer));
        for (int day = 0; day < 365; day++) {
            run.enqueue(event(new Watched(
                    "id", 1, day + 1, "2001:db8::1", at("12:00").plus(Duration.ofDays(day)), Duration.ofMinutes(90))));
        }

        run.tick();

        assertThat(run.arrivals(TrendingBolt.STATE))
                .as("watermark and open windows after an event a day for a year, the last one on the 365th day at 12:00"
                        + run.problems())
                .containsExactly(List.of(at("11:59").plus(Duration.ofDays(364)), 1));
    }

    private static void assertIsWaitedFor(BoltRun run, Values event, String how) {
        run.send(watched(8, "12:20"), in(1, watched(7, "12:20")));
        for (int tick = 0; tick < 4; tick++) {
            run.send(in(1, event), watched(8, "12:40")).tick();
        }

        assertThat(rankings(run))
                .as(
                        "partition 0 is at 12:40, partition 1 at 12:20; before each of four ticks comes an event on partition 1"
                                + " that is %s; idleTicks is 2%s",
                        how, run.problems())
                .isEmpty();
    }

    private static TrendingBolt tumbling(Answer<TrendingBolt> answer) {
        return tumbling(answer, 1);
    }

    private static TrendingBolt tumbling(Answer<TrendingBolt> answer, int partitions) {
        return answer.create(
                settings(Duration.ofMinutes(10), partitions),
                parts(dev.streambook.unit1.solution.WindowAssigner::new, partitions));
    }

    private static TrendingBolt sliding(Answer<TrendingBolt> answer) {
        return sliding(answer, Duration.ofMinutes(5));
    }

    private static TrendingBolt sliding(Answer<TrendingBolt> answer, Duration slide) {
        return answer.create(settings(slide, 1), parts(dev.streambook.unit1.solution.WindowAssigner::new, 1));
    }

    private static TrendSettings settings(Duration slide, int partitions) {
        return new TrendSettings(Duration.ofMinutes(10), slide, 3, partitions, 2);
    }

    private static TrendParts parts(PartFactory<WindowAssigner> windows, int partitions) {
        return new TrendParts(
                windows,
                () -> new HeavyHitters(10),
                () -> new BoundedDisorder(new Disorder(partitions, Duration.ofMinutes(1))));
    }

    /** As "12:00-12:10 film 7 ×2, film 8 ×1". */
    private static List<String> rankings(BoltRun run) {
        return run.arrivals().stream()
                .filter(arrival -> arrival.stream().equals(TrendingBolt.RANKINGS))
                .map(TrendingBoltTest::text)
                .toList();
    }

    private static String text(Arrival ranking) {
        Window window = (Window) ranking.values().get(0);
        return "%s-%s %s"
                .formatted(
                        time(window.start()),
                        time(window.end()),
                        ((List<?>) ranking.values().get(1))
                                .stream().map(item -> text((Estimate) item)).collect(Collectors.joining(", ")));
    }

    private static String text(Estimate counted) {
        return "film %d ×%d".formatted(counted.item(), counted.count());
    }

    private static String time(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalTime().toString();
    }

    private static Values watched(int film, String time) {
        return watched(film, at(time));
    }

    private static Values watched(int film, Instant time) {
        return event(new Watched("id", 1, film, "2001:db8::1", time, Duration.ofMinutes(90)));
    }

    private static Values rated(int film, String time) {
        return event(new Rated("id", 1, film, "2001:db8::1", at(time), 4.5));
    }

    private static Values shown(int film, String time) {
        return event(new Shown("id", 1, film, "2001:db8::1", at(time), 1));
    }

    private static Values unrated(int film, String time) {
        return event(new Unrated("id", 1, film, "2001:db8::1", at(time)));
    }

    private static Values event(ViewingEvent event) {
        return new Values(event, 0, 5L);
    }

    private static Values in(int partition, Values event) {
        return new Values(event.get(0), partition, event.get(2));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-31T" + time + ":00Z");
    }
}

package dev.streambook.unit1;

import static dev.streambook.unit1.Accumulation.ACCUMULATING;
import static dev.streambook.unit1.Accumulation.DISCARDING;
import static dev.streambook.unit1.Accumulation.RETRACTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Specification(PaneEmitter.class)
class PaneEmitterTest {

    private static final Window EIGHT_TO_NINE = Window.from(at("20:00"), Duration.ofHours(1));

    @Test
    @Rule({"discarding", "late-corrects"})
    void discarding_panes_hold_the_difference(Answer<PaneEmitter> answer) {
        assertThat(evening(answer, DISCARDING))
                .as("5 by 20:20, 3 more by 20:40, 4 by 21:00, 1 late")
                .containsExactly("#0 EARLY 5", "#1 EARLY 3", "#2 ON_TIME 4", "#3 LATE 1");
    }

    @Test
    @Rule({"accumulating", "late-corrects"})
    void accumulating_panes_hold_the_whole(Answer<PaneEmitter> answer) {
        assertThat(evening(answer, ACCUMULATING))
                .as("5 by 20:20, 3 more by 20:40, 4 by 21:00, 1 late")
                .containsExactly("#0 EARLY 5", "#1 EARLY 8", "#2 ON_TIME 12", "#3 LATE 13");
    }

    @Test
    @Rule("retracting")
    void the_last_pane_is_taken_back_before_the_next_one(Answer<PaneEmitter> answer) {
        assertThat(after(answer, RETRACTING, "5 20:20", "3 20:40"))
                .as("retracting: 5 by 20:20, 3 more by 20:40")
                .containsExactly("#0 EARLY take back 5", "#1 EARLY 8");
    }

    @Test
    @Rule({"retraction-timing", "retracting"})
    void an_early_pane_is_taken_back_on_time(Answer<PaneEmitter> answer) {
        assertThat(after(answer, RETRACTING, "5 20:20", "4 21:00"))
                .as("retracting: 5 by 20:20, 4 more by 21:00")
                .containsExactly("#0 ON_TIME take back 5", "#1 ON_TIME 9");
    }

    @Test
    @Rule({"retracting", "retraction-timing", "late-corrects"})
    void retracting_takes_back_what_it_said(Answer<PaneEmitter> answer) {
        assertThat(evening(answer, RETRACTING))
                .as("5 by 20:20, 3 more by 20:40, 4 by 21:00, 1 late")
                .containsExactly(
                        "#0 EARLY 5",
                        "#0 EARLY take back 5",
                        "#1 EARLY 8",
                        "#1 ON_TIME take back 8",
                        "#2 ON_TIME 12",
                        "#2 LATE take back 12",
                        "#3 LATE 13");
    }

    @Test
    @Rule("retracting")
    void a_pane_of_zero_is_taken_back_like_any_other(Answer<PaneEmitter> answer) {
        assertThat(after(answer, RETRACTING, "5 20:20", "-5 20:40", "2 20:50"))
                .as("retracting: 5 by 20:20, 5 taken back by 20:40, 2 by 20:50")
                .containsExactly("#1 EARLY take back 0", "#2 EARLY 2");
    }

    @Test
    @Rule({"late-corrects", "discarding"})
    void what_comes_late_makes_a_late_pane(Answer<PaneEmitter> answer) {
        assertThat(after(answer, DISCARDING, "5 21:00", "1 21:10"))
                .as("discarding: 5 by 21:00, 1 late")
                .containsExactly("#1 LATE 1");
    }

    @ParameterizedTest
    @EnumSource
    @Rule({
        "receiver-has-the-truth",
        "discarding",
        "accumulating",
        "retracting",
        "no-news-no-pane",
        "always-on-time",
        "complete-at-the-end",
        "on-time-once",
        "late-corrects",
        "cancelling-is-news",
        "beyond-int"
    })
    void the_total_is_the_truth_after_every_firing(Accumulation mode, Answer<PaneEmitter> answer) {
        PaneEmitter emitter = emitter(answer, mode);
        List<Pane> panes = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        totals.add(emitter.total(panes));
        for (String firing : List.of("5 20:20", "3 20:40", "4 21:00", "1 21:10")) {
            panes.addAll(fire(emitter, firing));
            totals.add(emitter.total(panes));
        }

        assertThat(totals)
                .as("%s: totals of no panes, and after adding 5, 3, 4 and 1", mode)
                .containsExactly(0L, 5L, 8L, 12L, 13L);
    }

    @ParameterizedTest
    @EnumSource
    @Rule({"receiver-has-the-truth", "discarding", "accumulating", "retracting"})
    void a_receiver_that_has_nothing_but_the_panes_has_the_total(Accumulation mode, Answer<PaneEmitter> answer) {
        PaneEmitter sender = emitter(answer, mode);
        List<Pane> first = List.copyOf(fire(sender, "5 20:20"));
        List<Pane> both = new ArrayList<>(first);
        both.addAll(fire(sender, "3 20:40"));

        PaneEmitter receiver = emitter(answer, mode);

        assertThat(List.of(receiver.total(both), receiver.total(first)))
                .as("%s: totals of %s, and then of %s, by somebody who was given nothing else", mode, both, first)
                .containsExactly(8L, 5L);
    }

    @ParameterizedTest
    @EnumSource(Accumulation.class)
    @Rule({"receiver-has-the-truth", "retracting", "discarding", "accumulating"})
    void a_count_may_be_below_zero_for_a_while(Accumulation mode, Answer<PaneEmitter> answer) {
        PaneEmitter emitter = emitter(answer, mode);
        List<Pane> panes = new ArrayList<>(fire(emitter, "-4 20:20"));
        panes.addAll(fire(emitter, "7 20:40"));

        assertThat(emitter.total(panes)).as("%s: total of %s", mode, panes).isEqualTo(3);
    }

    @Test
    @Rule({"given-out-stays", "discarding"})
    void panes_that_were_given_out_stay_as_they_are(Answer<PaneEmitter> answer) {
        PaneEmitter emitter = emitter(answer, DISCARDING);
        List<Pane> first = fire(emitter, "5 20:20");

        fire(emitter, "3 20:40");

        assertThat(shown(first))
                .as("discarding: what was given out of 5 at 20:20, looked at after another firing")
                .containsExactly("#0 EARLY 5");
    }

    @ParameterizedTest
    @EnumSource
    @Rule("no-news-no-pane")
    void nothing_new_gives_nothing_out(Accumulation mode, Answer<PaneEmitter> answer) {
        PaneEmitter emitter = emitter(answer, mode);

        assertThat(emitter.fire(at("20:10")))
                .as("%s, fired before anything was added", mode)
                .isEmpty();
        assertThat(fire(emitter, "5 20:20")).as("%s, 5 added and fired", mode).hasSize(1);
        assertThat(emitter.fire(at("20:30")))
                .as("%s, fired again with nothing new", mode)
                .isEmpty();
        emitter.fire(at("21:00"));
        assertThat(emitter.fire(at("21:10")))
                .as("%s, fired late with nothing new", mode)
                .isEmpty();
    }

    @Test
    @Rule({"always-on-time", "late-corrects", "discarding", "accumulating", "retracting", "retraction-timing"})
    void the_end_of_the_window_is_told_even_if_nothing_is_new(Answer<PaneEmitter> answer) {
        assertThat(after(answer, DISCARDING, "5 20:20", "21:00"))
                .as("discarding")
                .containsExactly("#1 ON_TIME 0");
        assertThat(after(answer, ACCUMULATING, "5 20:20", "21:00"))
                .as("accumulating")
                .containsExactly("#1 ON_TIME 5");
        assertThat(after(answer, RETRACTING, "5 20:20", "21:00"))
                .as("retracting")
                .containsExactly("#0 ON_TIME take back 5", "#1 ON_TIME 5");
        assertThat(after(answer, ACCUMULATING, "21:00")).as("an empty window").containsExactly("#0 ON_TIME 0");
        assertThat(after(answer, ACCUMULATING, "21:00", "2 21:05"))
                .as("two that come late to an empty window")
                .containsExactly("#1 LATE 2");
    }

    @Test
    @Rule({"complete-at-the-end", "always-on-time", "late-corrects", "accumulating"})
    void the_watermark_at_the_end_is_on_time(Answer<PaneEmitter> answer) {
        PaneEmitter emitter = emitter(answer, ACCUMULATING);
        emitter.add(5);

        assertThat(shown(emitter.fire(at("21:00").minusMillis(1))))
                .as("watermark 20:59:59.999")
                .containsExactly("#0 EARLY 5");
        assertThat(shown(emitter.fire(at("21:00")))).as("watermark 21:00").containsExactly("#1 ON_TIME 5");
        emitter.add(1);
        assertThat(shown(emitter.fire(at("21:00")))).as("watermark 21:00 again").containsExactly("#2 LATE 6");
    }

    @Test
    @Rule({"on-time-once", "late-corrects", "accumulating"})
    void a_watermark_that_goes_back_does_not_open_the_window_again(Answer<PaneEmitter> answer) {
        assertThat(after(answer, ACCUMULATING, "5 21:00", "1 20:50"))
                .as("5 on time at 21:00; 1 added, and a watermark of 20:50")
                .containsExactly("#1 LATE 6");
        assertThat(after(answer, ACCUMULATING, "5 21:00", "1 20:50", "2 21:10"))
                .as("then 2 added, and a watermark of 21:10")
                .containsExactly("#2 LATE 8");
    }

    @Test
    @Rule({"cancelling-is-news", "discarding"})
    void one_added_and_one_taken_back_is_still_a_pane(Answer<PaneEmitter> answer) {
        PaneEmitter emitter = emitter(answer, DISCARDING);
        fire(emitter, "5 20:20");

        emitter.add(1);
        emitter.add(-1);

        assertThat(shown(emitter.fire(at("20:40"))))
                .as("discarding: 5 by 20:20, 1 added and 1 taken back by 20:40")
                .containsExactly("#1 EARLY 0");
    }

    @ParameterizedTest
    @EnumSource
    @Rule({"beyond-int", "receiver-has-the-truth", "retracting"})
    void three_billion_are_three_billion(Accumulation mode, Answer<PaneEmitter> answer) {
        PaneEmitter emitter = emitter(answer, mode);
        List<Pane> panes = new ArrayList<>(fire(emitter, "2000000000 20:20"));
        panes.addAll(fire(emitter, "1000000000 20:40"));

        assertThat(emitter.total(panes)).as("%s: total of %s", mode, panes).isEqualTo(3_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    @Rule({
        "receiver-has-the-truth",
        "discarding",
        "accumulating",
        "retracting",
        "no-news-no-pane",
        "always-on-time",
        "complete-at-the-end",
        "on-time-once",
        "late-corrects",
        "cancelling-is-news",
        "beyond-int"
    })
    void three_modes_tell_one_truth_about_a_random_evening(int seed, Answer<PaneEmitter> answer) {
        for (Accumulation mode : Accumulation.values()) {
            Random random = new Random(seed);
            PaneEmitter emitter = emitter(answer, mode);
            List<Pane> panes = new ArrayList<>();
            long truth = 0;
            for (int minute = 0; minute < 90; minute++) {
                int amount = random.nextInt(-2, 5);
                emitter.add(amount);
                truth += amount;
                if (random.nextInt(4) == 0) {
                    panes.addAll(emitter.fire(at("20:00").plus(Duration.ofMinutes(minute))));
                    assertThat(emitter.total(panes))
                            .as("%s: total at minute %d of %s", mode, minute, panes)
                            .isEqualTo(truth);
                }
            }
            assertThat(panes)
                    .as("%s: on time", mode)
                    .filteredOn(this::concludes)
                    .hasSize(1);
        }
    }

    private boolean concludes(Pane pane) {
        return pane.timing() == Timing.ON_TIME && pane.kind() == Kind.VALUE;
    }

    private static List<String> evening(Answer<PaneEmitter> answer, Accumulation mode) {
        PaneEmitter emitter = emitter(answer, mode);
        List<String> panes = new ArrayList<>();
        for (String firing : List.of("5 20:20", "3 20:40", "4 21:00", "1 21:10")) {
            panes.addAll(shown(fire(emitter, firing)));
        }
        return panes;
    }

    /** What the last of the firings gives out. */
    private static List<String> after(Answer<PaneEmitter> answer, Accumulation mode, String... firings) {
        PaneEmitter emitter = emitter(answer, mode);
        List<List<Pane>> panes =
                Arrays.stream(firings).map(firing -> fire(emitter, firing)).toList();
        return shown(panes.get(panes.size() - 1));
    }

    /** Adds and fires {@code "amount watermark"}, or only fires {@code "watermark"}. */
    private static List<Pane> fire(PaneEmitter emitter, String firing) {
        String[] parts = firing.split(" ");
        if (parts.length == 2) {
            emitter.add(Long.parseLong(parts[0]));
        }
        return emitter.fire(at(parts[parts.length - 1]));
    }

    private static List<String> shown(List<Pane> panes) {
        return panes.stream().map(Pane::toString).toList();
    }

    private static PaneEmitter emitter(Answer<PaneEmitter> answer, Accumulation mode) {
        return answer.create(EIGHT_TO_NINE, mode);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-31T" + time + ":00Z");
    }
}

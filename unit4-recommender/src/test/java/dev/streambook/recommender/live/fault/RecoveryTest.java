package dev.streambook.recommender.live.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.recommender.serving.fault.StageRecovery;
import dev.streambook.recommender.topics.StageAudit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 100 lines had been handed to the intake when the fault was over. */
class RecoveryTest {

    private static final Instant OVER = Instant.parse("2026-01-31T12:00:00Z");

    private final Recovery recovery = recovery();

    private static Recovery recovery(String... crashed) {
        return new Recovery(100, OVER, OVER, Set.of(crashed));
    }

    @Test
    void the_intake_is_back_when_each_line_is_in_the_log_or_a_dead_letter() {
        look(recovery, 1, counts("intake", 100, 96, 3));
        assertThat(recovery.stages()).containsExactly(away("intake"));

        look(recovery, 2, counts("intake", 105, 97, 3));
        assertThat(recovery.stages()).containsExactly(back("intake", 2));
        assertThat(recovery.isComplete()).isTrue();
    }

    @Test
    void a_stage_is_back_when_it_has_handled_what_the_one_before_it_had_put_out_when_that_was_back() {
        look(recovery, 1, counts("intake", 100, 99, 0), counts("speed", 99, 99, 0));
        assertThat(recovery.stages()).containsExactly(away("intake"), away("speed"));

        look(recovery, 2, counts("intake", 120, 110, 0), counts("speed", 109, 109, 0));
        assertThat(recovery.stages()).containsExactly(back("intake", 2), away("speed"));

        look(recovery, 3, counts("intake", 200, 200, 0), counts("speed", 111, 100, 10));
        assertThat(recovery.stages()).containsExactly(back("intake", 2), back("speed", 3));
    }

    @Test
    void what_a_stage_has_taken_and_not_handled_does_not_count() {
        look(recovery, 1, counts("intake", 100, 100, 0), counts("archive", 100, 60, 0));

        assertThat(recovery.stages()).containsExactly(back("intake", 1), away("archive"));
        assertThat(recovery.isComplete()).isFalse();
    }

    @Test
    void a_stage_that_was_back_stays_so() {
        look(recovery, 1, counts("intake", 100, 100, 0));
        look(recovery, 9, counts("intake", 500, 100, 0));

        assertThat(recovery.stages()).containsExactly(back("intake", 1));
    }

    @Test
    void the_old_counts_of_a_stage_that_crashed_say_nothing() {
        Recovery crashed = recovery("speed");
        StageAudit[] counts = {counts("intake", 100, 100, 0), counts("speed", 100, 100, 0)};

        crashed.look(List.of(counts), Map.of("speed", OVER), OVER.plusMillis(1));
        assertThat(crashed.stages()).containsExactly(back("intake", 1), away("speed"));

        crashed.look(List.of(counts), Map.of("speed", OVER.plusMillis(1)), OVER.plusMillis(2));
        assertThat(crashed.stages()).containsExactly(back("intake", 1), back("speed", 2));
    }

    @Test
    void before_the_first_look_nothing_is_known() {
        assertThat(recovery.stages()).isEmpty();
        assertThat(recovery.isComplete()).isFalse();
    }

    private static void look(Recovery recovery, long millis, StageAudit... counts) {
        recovery.look(List.of(counts), Map.of(), OVER.plusMillis(millis));
    }

    private static StageAudit counts(String stage, long in, long out, long deadLettered) {
        return new StageAudit(stage, in, out, deadLettered, 0);
    }

    private static StageRecovery away(String stage) {
        return new StageRecovery(stage, Optional.empty());
    }

    private static StageRecovery back(String stage, long millis) {
        return new StageRecovery(stage, Optional.of(millis));
    }
}

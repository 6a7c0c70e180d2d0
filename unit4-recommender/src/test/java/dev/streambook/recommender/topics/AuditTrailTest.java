package dev.streambook.recommender.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

    private static final StageAudit SOURCE = new StageAudit("source", 10, 10, 0, 0);
    private static final StageAudit INTAKE = new StageAudit("intake", 10, 9, 1, 0);

    @Test
    void events_that_reached_every_stage_settle_the_books() {
        AuditTrail trail = AuditTrail.of(List.of(
                SOURCE, INTAKE, new StageAudit("storm-dedup", 9, 7, 0, 2), new StageAudit("trending", 7, 7, 0, 0)));

        assertThat(trail.settled()).isTrue();
        assertThat(trail.addsUp()).isTrue();
    }

    @Test
    void what_a_stage_has_not_taken_yet_is_waiting_before_it() {
        AuditTrail trail = AuditTrail.of(List.of(SOURCE, INTAKE, new StageAudit("speed", 5, 4, 0, 0)));

        AuditTrail.Step speed = trail.steps().get(2);
        assertThat(speed.waiting()).isEqualTo(4);
        assertThat(speed.counts().inFlight()).isEqualTo(1);
        assertThat(trail.addsUp()).isTrue();
        assertThat(trail.settled()).isFalse();
    }

    @Test
    void a_stage_that_took_more_than_there_was_is_never_settled() {
        AuditTrail trail = AuditTrail.of(List.of(SOURCE, INTAKE, new StageAudit("archive", 11, 11, 0, 0)));

        assertThat(trail.steps().get(2).waiting()).isEqualTo(-2);
        assertThat(trail.settled()).isFalse();
    }

    @Test
    void a_stage_that_put_out_more_than_it_took_does_not_add_up() {
        assertThat(AuditTrail.of(List.of(new StageAudit("speed", 5, 6, 0, 0))).addsUp())
                .isFalse();
    }

    @Test
    void steps_stand_in_the_order_of_the_way_and_unknown_ones_behind_it() {
        StageAudit other = new StageAudit("something", 1, 1, 0, 0);

        AuditTrail trail = AuditTrail.of(List.of(other, INTAKE, SOURCE));

        assertThat(trail.steps())
                .extracting(step -> step.counts().stage())
                .containsExactly("source", "intake", "something");
    }
}

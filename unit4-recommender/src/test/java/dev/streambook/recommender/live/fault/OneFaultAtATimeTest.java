package dev.streambook.recommender.live.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.streambook.engine.junit.QuietLog;
import dev.streambook.recommender.serving.ApiException;
import dev.streambook.recommender.serving.fault.FaultKind;
import dev.streambook.recommender.serving.fault.FaultRun;
import dev.streambook.recommender.serving.fault.FaultRun.State;
import dev.streambook.recommender.serving.fault.StageRecovery;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.unit4.api.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneFaultAtATimeTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile StageAudit intake = new StageAudit("intake", 10, 9, 0, 0);
    private volatile Instant now = NOW;
    private final OneFaultAtATime faults = new OneFaultAtATime(Duration.ofMinutes(3), new SettableClock());

    @AfterEach
    void end() throws InterruptedException {
        over.countDown();
        faults.close();
    }

    @Test
    void a_fault_is_caused_and_watched_until_every_stage_is_back() {
        allow(() -> {
            over.await();
            return new Fault.Over("it was done", NOW);
        });

        assertThat(faults.cause("quake")).isEqualTo(FaultRun.begun("quake", NOW));
        assertThat(latest()).isEqualTo(FaultRun.begun("quake", NOW));

        over.countDown();
        await().until(() -> latest().state() == State.RECOVERING);
        assertThat(latest().stages()).containsExactly(new StageRecovery("intake", Optional.empty()));

        intake = new StageAudit("intake", 10, 10, 0, 0);
        await().until(() -> latest().state() == State.RECOVERED);
        assertThat(latest())
                .isEqualTo(new FaultRun(
                        "quake",
                        NOW,
                        Optional.of(NOW),
                        Optional.of("it was done"),
                        State.RECOVERED,
                        List.of(new StageRecovery("intake", Optional.of(0L)))));
    }

    @Test
    void while_one_is_under_way_or_its_stages_are_away_another_is_refused_and_after_it_taken() {
        allow(() -> {
            over.await();
            return new Fault.Over("it was done", NOW);
        });
        faults.cause("quake");

        assertThatThrownBy(() -> faults.cause("quake"))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(409))
                .hasMessage("fault quake is running; expected one at a time; try again when every stage is back");

        over.countDown();
        await().until(() -> latest().state() == State.RECOVERING);
        assertThatThrownBy(() -> faults.cause("quake")).hasMessageContaining("fault quake is recovering");

        intake = new StageAudit("intake", 10, 10, 0, 0);
        await().until(() -> latest().state() == State.RECOVERED);
        faults.cause("quake");
        assertThat(faults.report().runs()).hasSize(2);
    }

    @Test
    void stages_that_do_not_come_back_in_time_are_given_up() {
        allow(() -> new Fault.Over("it was done", NOW));
        faults.cause("quake");
        await().until(() -> latest().state() == State.RECOVERING);

        now = NOW.plus(Duration.ofMinutes(3)).plusMillis(1);

        await().until(() -> latest().state() == State.OVERDUE);
        assertThat(latest().stages()).containsExactly(new StageRecovery("intake", Optional.empty()));
    }

    @Test
    void a_fault_that_cannot_be_caused_says_why() {
        allow(() -> {
            throw new IllegalStateException("planted: no");
        });

        try (QuietLog quiet = QuietLog.of(OneFaultAtATime.class)) {
            faults.cause("quake");
            await().until(() -> latest().state() == State.FAILED);
        }

        assertThat(latest().what()).contains("could not be done: planted: no");
    }

    @Test
    void a_name_that_no_fault_has_is_not_found() {
        allow(() -> new Fault.Over("it was done", NOW));

        assertThatThrownBy(() -> faults.cause("flood"))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("there is no fault of this name; expected one of quake");
    }

    @Test
    void as_long_as_the_parts_start_no_fault_is_taken() {
        assertThatThrownBy(() -> faults.cause("quake"))
                .hasMessage("the parts are still starting; try again when all of them run");
        assertThat(faults.report().refused()).contains("the parts are still starting; try again when all of them run");
    }

    private void allow(Fault.Action action) {
        Fault quake = new Fault(new FaultKind("quake", "Quake", "It shakes.", "Watch.", "1.1"), Set.of(), action);
        faults.allow(List.of(quake), new FaultWatch(() -> 10, () -> List.of(intake), Map::of));
    }

    private FaultRun latest() {
        return faults.report().runs().get(0);
    }

    private final class SettableClock extends Clock {

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

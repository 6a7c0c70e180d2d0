package dev.streambook.recommender.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.streambook.recommender.model.Models;
import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Model;
import dev.streambook.workbook.harness.StillClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetrainScheduleTest {

    private static final RetrainSettings SETTINGS =
            new RetrainSettings(100, 0.5, Duration.ofDays(1), Duration.ofMillis(1));

    private final StillClock clock = new StillClock(Instant.EPOCH);
    private final AtomicLong archived = new AtomicLong();
    private final AtomicLong asked = new AtomicLong();
    private final List<Model> published = new CopyOnWriteArrayList<>();
    private volatile Runnable upkeep = () -> {};
    private volatile ModelTraining training = early -> model();
    private final RetrainSchedule schedule = new RetrainSchedule(
            early -> training.train(early), published::add, this::askArchive, () -> upkeep.run(), SETTINGS, clock);

    @AfterEach
    void close() {
        schedule.close();
    }

    @Test
    void the_first_model_waits_for_enough_events_and_the_next_for_growth() {
        schedule.start();

        archive(99);
        assertThat(published).isEmpty();
        archive(100);
        assertThat(published).hasSize(1);
        archive(149);
        assertThat(published).hasSize(1);
        archive(150);
        assertThat(published).hasSize(2);
    }

    @Test
    void a_day_after_a_training_began_there_is_another_one_however_little_the_archive_has_grown() {
        schedule.start();
        archive(100);

        clock.move(Duration.ofDays(1).minusMillis(1));
        archive(101);
        assertThat(published).hasSize(1);
        clock.move(Duration.ofMillis(1));
        archive(101);
        assertThat(published).hasSize(2);
    }

    @Test
    void growth_is_no_reason_while_it_is_held_back_and_age_and_being_told_are() {
        schedule.start();
        schedule.holdBack(true);

        archive(100);
        assertThat(published).isEmpty();
        schedule.retrainNow().join();
        assertThat(published).hasSize(1);
        clock.move(Duration.ofDays(1));
        archive(100);
        assertThat(published).hasSize(2);

        archive(200);
        assertThat(published).hasSize(2);
        schedule.holdBack(false);
        archive(200);
        assertThat(published).hasSize(3);
    }

    @Test
    void a_model_is_trained_when_told_whatever_the_archive_holds() {
        Model model = schedule.retrainNow().join();

        assertThat(published).containsExactly(model);
        assertThat(schedule.status().trained()).isEqualTo(1);
        assertThat(schedule.status().lastVersion()).contains(model.version());
    }

    @Test
    void a_failed_training_publishes_nothing_is_counted_and_tried_again_after_growth() {
        training = early -> {
            throw new IllegalStateException("too few ratings");
        };
        schedule.start();

        archive(100);
        assertThat(schedule.status().failed()).isEqualTo(1);
        assertThat(schedule.status().lastFailure()).contains("too few ratings");
        assertThat(published).isEmpty();

        training = early -> model();
        archive(150);
        assertThat(published).hasSize(1);
        assertThat(schedule.status().trained()).isEqualTo(1);
    }

    @Test
    void upkeep_comes_at_each_look_whatever_became_of_it_and_never_beside_a_training() {
        AtomicInteger keptUp = new AtomicInteger();
        AtomicInteger beside = new AtomicInteger();
        training = early -> {
            beside.addAndGet(schedule.status().running() ? 0 : 1);
            return model();
        };
        upkeep = () -> {
            beside.addAndGet(schedule.status().running() ? 1 : 0);
            if (keptUp.incrementAndGet() == 1) {
                throw new IllegalStateException("planted: no room on the disk");
            }
        };
        schedule.start();

        archive(100);
        archive(150);

        assertThat(published).hasSize(2);
        assertThat(beside).hasValue(0);
        assertThat(keptUp.get()).as("looks with upkeep").isGreaterThanOrEqualTo(4);
    }

    @Test
    void whoever_asks_for_a_model_is_told_why_there_is_none() {
        training = early -> {
            throw new IllegalStateException("too few ratings");
        };

        assertThatThrownBy(() -> schedule.retrainNow().join()).hasMessageContaining("too few ratings");
    }

    @Test
    void there_are_never_two_trainings_at_a_time() {
        CountDownLatch second = new CountDownLatch(2);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        training = early -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            second.countDown();
            running.decrementAndGet();
            return model();
        };

        CompletableFuture.allOf(schedule.retrainNow(), schedule.retrainNow(), schedule.retrainNow())
                .join();

        assertThat(second.getCount()).isZero();
        assertThat(most).hasValue(1);
        assertThat(schedule.status().running()).isFalse();
    }

    /** Sets the archive's size and returns when the schedule has looked at it and come back for the next look. */
    private void archive(long events) {
        archived.set(events);
        long looks = asked.get();
        await().dontCatchUncaughtExceptions()
                .pollInterval(Duration.ofMillis(2))
                .until(() -> asked.get() >= looks + 4 && !schedule.status().running());
    }

    private long askArchive() {
        asked.incrementAndGet();
        return archived.get();
    }

    private Model model() {
        String version = "v" + (published.size() + 1);
        ItemFactors items = new ItemFactors(1, new int[] {1}, new float[] {1});
        return new Model(version, Models.explicit(items), 1, 1, Models.GOOD, Instant.EPOCH);
    }
}

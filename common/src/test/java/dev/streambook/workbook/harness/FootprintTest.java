package dev.streambook.workbook.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.workbook.harness.exercise.StaticCounter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FootprintTest {

    @Test
    void objects_slots_and_characters_count_and_what_hangs_on_two_counts_once() {
        long[] shared = new long[10];

        assertThat(Footprint.of(shared)).as("an array of 10").isEqualTo(11);
        assertThat(Footprint.of(new Object[] {shared, shared}))
                .as("two slots and what is in them")
                .isEqualTo(14);
        assertThat(Footprint.of("twelve chars")).as("a string").isEqualTo(13);
    }

    @Test
    void what_is_kept_shows() {
        List<Integer> few = new ArrayList<>(List.of(1, 2, 3));
        long before = Footprint.of(few);
        for (int i = 0; i < 10_000; i++) {
            few.add(1_000 + i);
        }

        assertThat(Footprint.of(few) - before).isGreaterThan(20_000);
    }

    @Test
    void a_lock_with_conditions_counts_the_same_whoever_waits() throws InterruptedException {
        Locked locked = new Locked();
        long before = Footprint.of(locked);
        Thread waiter = new Thread(locked::await, "the waiter");
        waiter.setDaemon(true);
        waiter.start();
        while (waiter.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        assertThat(Footprint.of(locked)).isEqualTo(before);
        waiter.interrupt();
        waiter.join();
    }

    @Test
    void values_of_the_platform_need_no_opened_package() {
        record Times(Instant instant, Duration duration, ZonedDateTime zoned, AtomicLong count, Runnable lambda) {}
        long number = System.nanoTime();

        assertThat(Footprint.of(new Times(
                        Instant.EPOCH,
                        Duration.ZERO,
                        ZonedDateTime.now(),
                        new AtomicLong(),
                        () -> assertThat(number).isPositive())))
                .isEqualTo(6);
    }

    @Test
    void what_an_answer_keeps_in_a_static_field_counts() {
        StaticCounter counter = new StaticCounter();
        long before = Footprint.of(counter);
        for (int i = 0; i < 1_000; i++) {
            counter.next();
        }

        assertThat(Footprint.of(counter) - before).isGreaterThan(1_000);
    }

    @Test
    void a_logger_counts_as_one_object() {
        Object[] loggers = {
            org.slf4j.LoggerFactory.getLogger(FootprintTest.class), System.getLogger(FootprintTest.class.getName())
        };

        assertThat(Footprint.of(loggers))
                .as("an array with two slots and two loggers")
                .isEqualTo(1 + 2 + 2);
    }

    @Test
    void what_cannot_be_seen_is_said_and_not_blamed_on_memory() {
        Stream.Builder<String> closed = Stream.builder();
        closed.add("one").add("two");

        assertThatThrownBy(() -> Footprint.of(closed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot tell what java.util.stream.")
                .hasMessageContaining("says nothing about the answer's memory");
    }

    private static final class Locked {

        private final ReentrantLock lock = new ReentrantLock();
        private final Condition condition = lock.newCondition();

        void await() {
            lock.lock();
            try {
                condition.await();
            } catch (InterruptedException sentHome) {
                Thread.currentThread().interrupt();
            } finally {
                lock.unlock();
            }
        }
    }
}

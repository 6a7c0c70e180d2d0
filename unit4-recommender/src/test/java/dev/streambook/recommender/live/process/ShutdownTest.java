package dev.streambook.recommender.live.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

class ShutdownTest {

    private final List<String> ended = new CopyOnWriteArrayList<>();
    private final Shutdown shutdown = new Shutdown(Duration.ofSeconds(30));

    @Test
    void the_last_tier_ends_first() {
        shutdown.nextTier();
        shutdown.add("folder", () -> ended.add("folder"));
        shutdown.nextTier();
        shutdown.add("broker", () -> ended.add("broker"));

        shutdown.close();

        assertThat(ended).containsExactly("broker", "folder");
        assertThat(shutdown.complaints()).isEmpty();
    }

    @Test
    void the_parts_of_a_tier_end_at_the_same_time() {
        CyclicBarrier together = new CyclicBarrier(2);
        shutdown.nextTier();
        shutdown.add("storm", together::await);
        shutdown.add("spark", together::await);

        shutdown.close();

        assertThat(shutdown.complaints()).isEmpty();
    }

    @Test
    void a_part_that_fails_does_not_keep_the_others_from_ending() {
        shutdown.nextTier();
        shutdown.add("broker", () -> ended.add("broker"));
        shutdown.nextTier();
        shutdown.add("flume", () -> {
            throw new IllegalStateException("stuck");
        });

        shutdown.close();

        assertThat(ended).containsExactly("broker");
        assertThat(shutdown.complaints())
                .containsExactly("flume did not end well: java.lang.IllegalStateException: stuck");
    }

    @Test
    void a_part_that_hangs_is_left_behind() {
        CountDownLatch never = new CountDownLatch(1);
        Shutdown impatient = new Shutdown(Duration.ofMillis(50));
        impatient.nextTier();
        impatient.add("broker", () -> ended.add("broker"));
        impatient.nextTier();
        impatient.add("spark", never::await);

        impatient.close();
        never.countDown();

        assertThat(ended).containsExactly("broker");
        assertThat(impatient.complaints()).containsExactly("spark did not end within PT0.05S");
    }

    @Test
    void a_second_close_does_nothing() {
        shutdown.nextTier();
        shutdown.add("broker", () -> ended.add("broker"));

        shutdown.close();
        shutdown.close();

        assertThat(ended).containsExactly("broker");
    }

    @Test
    void what_is_added_after_the_end_began_is_ended_at_once() {
        shutdown.close();

        assertThatThrownBy(() -> shutdown.add("late", () -> ended.add("late")))
                .isInstanceOf(Shutdown.EndingException.class);
        assertThat(ended).containsExactly("late");
    }
}

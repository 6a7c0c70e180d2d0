package dev.streambook.workbook.harness;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrewTest {

    private final Crew crew = new Crew();

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    @Test
    void a_failure_is_told_while_others_still_work() {
        crew.start("busy", () -> {
            while (!Thread.interrupted()) {
                Thread.onSpinWait();
            }
        });
        crew.start("clumsy", () -> {
            throw new IllegalStateException("dropped it");
        });

        assertThatThrownBy(() -> crew.untilAllHaveEnded("two threads work"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("two threads work: clumsy failed: ")
                .hasMessageContaining("dropped it");
    }

    @Test
    void who_would_wait_for_ever_is_named() {
        CountDownLatch nobodyCountsDown = new CountDownLatch(1);
        crew.start("patient", nobodyCountsDown::await);

        assertThatThrownBy(() -> crew.untilAllHaveEnded("one thread waits"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("one thread waits: patient would wait for ever");
    }
}

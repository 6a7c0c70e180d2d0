package dev.streambook.recommender.serving.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PromptProbeTest {

    private static final StreamProbe.Reading SEVEN = new StreamProbe.Reading(7, Map.of("speed", 1L));

    @Test
    void it_passes_a_measurement_on() {
        try (PromptProbe probe = new PromptProbe(() -> SEVEN, Duration.ofMinutes(1))) {
            assertThat(probe.read()).isEqualTo(SEVEN);
        }
    }

    @Test
    void a_measurement_that_takes_too_long_is_not_waited_for_and_no_second_one_begins_beside_it() {
        CountDownLatch answer = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        StreamProbe slow = () -> {
            begun.incrementAndGet();
            try {
                answer.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return SEVEN;
        };
        try (PromptProbe probe = new PromptProbe(slow, Duration.ofMillis(20))) {
            assertThatThrownBy(probe::read).hasMessage("the brokers have not answered within PT0.02S");
            assertThatThrownBy(probe::read).hasMessage("the brokers have not answered within PT0.02S");
            assertThat(begun).hasValue(1);

            answer.countDown();

            await().ignoreExceptions().until(() -> probe.read().equals(SEVEN));
        }
    }

    @Test
    void what_goes_wrong_is_said() {
        StreamProbe away = () -> {
            throw new IllegalStateException("planted: no broker");
        };
        try (PromptProbe probe = new PromptProbe(away, Duration.ofMinutes(1))) {
            assertThatThrownBy(probe::read)
                    .hasMessage("the stream cannot be measured: java.lang.IllegalStateException: planted: no broker");
        }
    }
}

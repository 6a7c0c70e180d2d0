package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.engine.Patience;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/** What one test of an answer waited for in vain the others do not wait for again. */
class TimeLimitTest {

    private final TimeLimit limit = new TimeLimit(1);
    private final AtomicReference<Duration> seen = new AtomicReference<>();

    @Test
    void after_a_wait_in_vain_the_others_wait_shortly() throws Throwable {
        limit.proceed(this::look);
        Duration before = seen.get();

        Throwable thrown = catchThrowable(() -> limit.proceed(() -> {
            throw new AssertionError("nothing has arrived", new ConditionTimeoutException("e25"));
        }));
        limit.proceed(this::look);

        assertThat(thrown).hasMessage("nothing has arrived");
        assertThat(seen.get()).isEqualTo(Duration.ofSeconds(3)).isLessThan(before);
    }

    @Test
    void any_other_failure_changes_nothing() throws Throwable {
        limit.proceed(this::look);
        Duration before = seen.get();

        assertThat(catchThrowable(() -> limit.proceed(() -> {
                    throw new AssertionError("expected 5 but was 4");
                })))
                .hasMessage("expected 5 but was 4");
        limit.proceed(this::look);

        assertThat(seen.get()).isEqualTo(before);
    }

    @Test
    void a_test_that_was_given_up_is_known() {
        CountDownLatch never = new CountDownLatch(1);

        assertThat(catchThrowable(() -> limit.proceed(() -> {
                    never.await();
                    return null;
                })))
                .isInstanceOf(StuckException.class);

        assertThat(limit.hasStruck()).isTrue();
    }

    private Void look() {
        seen.set(Patience.limit());
        return null;
    }
}

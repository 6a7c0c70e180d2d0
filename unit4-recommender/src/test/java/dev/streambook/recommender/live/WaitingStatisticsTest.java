package dev.streambook.recommender.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitingStatisticsTest {

    private static final Duration VERY_LONG = Duration.ofDays(1);

    private final CompletableFuture<Void> model = new CompletableFuture<>();
    private final CountDownLatch looks = new CountDownLatch(3);
    private final CompletableFuture<Boolean> startedWithModel = new CompletableFuture<>();
    private Optional<String> failure = Optional.empty();
    private WaitingStatistics statistics;

    @AfterEach
    void end() {
        statistics.close();
    }

    @Test
    void they_wait_for_the_first_model() throws Exception {
        start(VERY_LONG);
        looks.await();
        assertThat(startedWithModel).as("started before there is a model").isNotDone();
        assertThat(statistics.failure()).isEmpty();

        model.complete(null);

        assertThat(startedWithModel.get()).isTrue();
    }

    @Test
    void without_a_model_they_start_in_the_end() throws Exception {
        start(Duration.ZERO);

        assertThat(startedWithModel.get()).isFalse();
    }

    @Test
    void after_the_close_they_do_not_start() throws Exception {
        start(VERY_LONG);
        looks.await();
        statistics.close();
        statistics.awaitEnd();
        model.complete(null);

        assertThat(startedWithModel).isNotDone();
        assertThat(statistics.failure()).isEmpty();
    }

    @Test
    void what_fails_later_is_told() throws Exception {
        start(Duration.ZERO);
        statistics.awaitEnd();
        failure = Optional.of("the query has ended");

        assertThat(statistics.failure()).contains("the query has ended");
    }

    @Test
    void a_start_that_fails_is_told() throws Exception {
        statistics = new WaitingStatistics(() -> true, Duration.ZERO, VERY_LONG, () -> {
            throw new IllegalStateException("the checkpoint cannot be read");
        });
        statistics.start();
        statistics.awaitEnd();

        assertThat(statistics.failure()).contains("the statistics have not started: the checkpoint cannot be read");
    }

    private void start(Duration patience) {
        statistics = new WaitingStatistics(this::answers, Duration.ZERO, patience, () -> {
            startedWithModel.complete(model.isDone());
            return () -> failure;
        });
        statistics.start();
    }

    private boolean answers() {
        looks.countDown();
        return model.isDone();
    }
}

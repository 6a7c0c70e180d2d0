package dev.streambook.recommender.serving.view;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes from an event's arrival in Kafka to a changed user vector in this view: what a viewer waits for.
 * Vectors from before the start of this process are history, not delay, and are left out. Thread safe.
 */
public final class Freshness {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    /** Over about the last ten seconds, in milliseconds. */
    public record Percentiles(double p50Millis, double p99Millis) {}

    private final Timer timer;
    private final Clock clock;
    private final long startedAt;

    Freshness(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.startedAt = clock.millis();
        this.timer = Timer.builder("streambook.freshness")
                .description("From an event's arrival in Kafka to a changed user vector in the serving view")
                .publishPercentiles(0.5, 0.99)
                .distributionStatisticExpiry(WINDOW)
                .distributionStatisticBufferLength(5)
                .register(meters);
    }

    /**
     * Rounded up to whole milliseconds: a percentile of 0 means that nothing was seen.
     *
     * @param arrivedAt when the event came to Kafka, in milliseconds since 1970
     */
    void seen(long arrivedAt) {
        if (arrivedAt >= startedAt) {
            timer.record(Math.max(1, clock.millis() - arrivedAt), TimeUnit.MILLISECONDS);
        }
    }

    /** Empty if no event arrived in the window. */
    public Optional<Percentiles> percentiles() {
        ValueAtPercentile[] values = timer.takeSnapshot().percentileValues();
        if (values.length < 2 || values[1].value(TimeUnit.MILLISECONDS) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Percentiles(values[0].value(TimeUnit.MILLISECONDS), values[1].value(TimeUnit.MILLISECONDS)));
    }
}

package dev.streambook.recommender.serving.view;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the lag of each stage among the metrics, measured on a thread of its own: whoever asks for the metrics must not
 * have to wait for the brokers. While they do not answer there is no number, since an old one would look like a good one.
 */
public final class LagMeter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LagMeter.class);

    private final StreamProbe probe;
    private final MultiGauge lag;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(LagMeter::daemon);

    public LagMeter(StreamProbe probe, MeterRegistry meters) {
        this.probe = probe;
        this.lag = MultiGauge.builder("streambook.stage.lag")
                .description("Records of topic events that a stage has not worked off yet")
                .register(meters);
    }

    /** From now on measures at this interval. */
    public void start(Duration every) {
        schedule.scheduleWithFixedDelay(this::measure, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        schedule.shutdownNow();
    }

    void measure() {
        List<Row<?>> rows = new ArrayList<>();
        try {
            probe.read().lag().forEach((stage, records) -> rows.add(Row.of(Tags.of("stage", stage), records)));
        } catch (RuntimeException e) {
            // once this is closed, the connection is being closed, too
            if (!schedule.isShutdown()) {
                LOG.warn("the lag could not be measured: {}", e.toString());
            }
        }
        lag.register(rows, true);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "lag-meter");
        thread.setDaemon(true);
        return thread;
    }
}

package dev.streambook.engine.storm;

import com.codahale.metrics.MetricRegistry;
import java.util.Map;
import org.apache.storm.daemon.metrics.reporters.PreparableReporter;

/**
 * Reports Storm's own metrics nowhere. Its default reporter needs a class of metrics 3 that Spark's metrics 4 has moved.
 * Public because Storm makes it from its name.
 */
public final class QuietMetrics implements PreparableReporter {

    @Override
    public void prepare(MetricRegistry metrics, Map<String, Object> settings) {}

    @Override
    public void start() {}

    @Override
    public void stop() {}
}

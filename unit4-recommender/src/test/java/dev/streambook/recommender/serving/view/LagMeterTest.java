package dev.streambook.recommender.serving.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.QuietLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LagMeterTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Supplier<StreamProbe.Reading> reading;

    @Test
    void the_metrics_have_the_lag_of_each_stage_as_it_was_measured_last() {
        try (LagMeter meter = new LagMeter(() -> reading.get(), meters)) {
            reading = () -> new StreamProbe.Reading(9, Map.of("speed", 1L, "storm", 3L));
            meter.measure();
            assertThat(lag()).isEqualTo(Map.of("speed", 1.0, "storm", 3.0));

            reading = () -> new StreamProbe.Reading(9, Map.of("speed", 0L, "storm", 2L));
            meter.measure();
            assertThat(lag()).isEqualTo(Map.of("speed", 0.0, "storm", 2.0));
        }
    }

    @Test
    void while_the_brokers_do_not_answer_there_is_no_number() {
        try (LagMeter meter = new LagMeter(() -> reading.get(), meters);
                QuietLog quiet = QuietLog.of(LagMeter.class)) {
            reading = () -> new StreamProbe.Reading(9, Map.of("speed", 1L));
            meter.measure();
            reading = () -> {
                throw new IllegalStateException("planted: no answer");
            };
            meter.measure();
            assertThat(lag()).isEmpty();

            reading = () -> new StreamProbe.Reading(9, Map.of("speed", 7L));
            meter.measure();
            assertThat(lag()).isEqualTo(Map.of("speed", 7.0));
        }
    }

    private Map<String, Double> lag() {
        return meters.find("streambook.stage.lag").gauges().stream()
                .collect(Collectors.toMap(gauge -> gauge.getId().getTag("stage"), Gauge::value));
    }
}

package dev.streambook.unit4.live;

import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit1.LagMonitor;
import dev.streambook.unit4.log.StageAudit;
import dev.streambook.unit4.serving.KafkaStreamProbe;
import dev.streambook.unit4.serving.ServingView;
import dev.streambook.unit4.serving.StreamProbe;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lag of every stage that reads topic events: of those with a consumer group from its offsets, of the Spark archive,
 * which keeps its offsets in its checkpoint, from its counts.
 */
final class LagProbe implements StreamProbe {

    private static final String ARCHIVE = "archive";

    private final KafkaStreamProbe groups;
    private final ServingView view;

    LagProbe(
            KafkaOffsets kafka,
            LagMonitor monitor,
            String events,
            String speedGroup,
            String stormGroup,
            ServingView view) {
        Map<String, String> byStage = new LinkedHashMap<>();
        byStage.put("speed", speedGroup);
        byStage.put("storm", stormGroup);
        this.groups = new KafkaStreamProbe(kafka, monitor, events, byStage);
        this.view = view;
    }

    @Override
    public Reading read() {
        Reading reading = groups.read();
        Map<String, Long> lag = new LinkedHashMap<>(reading.lag());
        long archived =
                view.stages().getOrDefault(ARCHIVE, StageAudit.none(ARCHIVE)).in();
        lag.put(ARCHIVE, Math.max(0, reading.events() - archived));
        return new Reading(reading.events(), lag);
    }
}

package dev.streambook.recommender.live.part;

import dev.streambook.recommender.serving.view.KafkaStreamProbe;
import dev.streambook.recommender.serving.view.ServingView;
import dev.streambook.recommender.serving.view.StreamProbe;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.unit1.LagMonitor;
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

    LagProbe(LiveKafka kafka, LagMonitor monitor, ServingView view) {
        Map<String, String> byStage = new LinkedHashMap<>();
        byStage.put("speed", LiveSettings.SPEED_GROUP);
        byStage.put("storm", LiveSettings.STORM_GROUP);
        this.groups =
                new KafkaStreamProbe(kafka.offsets(), monitor, kafka.topics().events(), byStage);
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

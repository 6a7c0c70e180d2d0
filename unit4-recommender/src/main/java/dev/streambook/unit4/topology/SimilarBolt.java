package dev.streambook.unit4.topology;

import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import org.apache.storm.task.TopologyContext;

/**
 * Counts which items the same users like and publishes, each second, the most similar items of those whose pairs changed.
 *
 * <p>A watched item and one rated high enough count as liked. Each task is sent every event and publishes the items that
 * are its own by their number.
 */
final class SimilarBolt extends EventBolt {

    private static final long serialVersionUID = 1L;

    static final String STAGE = "similar";

    private transient CoVisits coVisits;

    SimilarBolt(TopologySettings settings) {
        super(settings, STAGE);
    }

    @Override
    void open(TopologyContext context) {
        int mine = context.getThisTaskIndex();
        int tasks = settings().similarTasks();
        coVisits = new CoVisits(settings().similar(), item -> item % tasks == mine);
    }

    @Override
    Outcome take(ViewingEvent event, int partition, int task) {
        if (isLike(event)) {
            coVisits.like(event.user(), event.item());
        }
        return Outcome.OUT;
    }

    @Override
    void onTick() {
        for (int item : coVisits.takeTouched()) {
            Similar similar = coVisits.similarTo(item);
            outbox().put(settings().topics().similar(), similar.key(), similar.toJson());
        }
    }

    private boolean isLike(ViewingEvent event) {
        return event instanceof Watched
                || event instanceof Rated rated
                        && rated.stars() >= settings().similar().leastStars();
    }
}

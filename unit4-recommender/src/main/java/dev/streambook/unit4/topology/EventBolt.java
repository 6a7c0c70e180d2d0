package dev.streambook.unit4.topology;

import dev.streambook.event.ViewingEvent;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.tuple.Tuple;

/** A bolt behind the dedup: takes the effect of each event once, however often Storm plays it. */
abstract class EventBolt extends AuditedBolt {

    private static final long serialVersionUID = 1L;

    private transient SeenOffsets done;

    EventBolt(TopologySettings settings, String stage) {
        super(settings, stage);
    }

    /**
     * Takes the effect of an event. If this throws, it must have changed nothing.
     *
     * @param task of the dedup bolt from which it comes; of one partition and one task events come in the log's order
     */
    abstract Outcome take(ViewingEvent event, int partition, int task);

    @Override
    Outcome handle(Tuple tuple) {
        int partition = tuple.getIntegerByField(RecordTuples.PARTITION);
        long offset = tuple.getLongByField(RecordTuples.OFFSET);
        if (done == null) {
            done = new SeenOffsets(TopologySettings.REPLAY_SPAN);
        }
        if (done.contains(partition, offset)) {
            return Outcome.DUPLICATE;
        }
        ViewingEvent event = (ViewingEvent) tuple.getValueByField(DedupBolt.EVENT);
        Outcome outcome = take(event, partition, tuple.getSourceTask());
        done.add(partition, offset);
        return outcome;
    }

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {}
}

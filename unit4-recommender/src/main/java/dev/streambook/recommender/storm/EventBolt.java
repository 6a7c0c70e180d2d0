package dev.streambook.recommender.storm;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.SeenOffsets;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.tuple.Tuple;

/** A bolt after the dedup: takes the effect of each event once, however often Storm plays it. */
abstract class EventBolt extends AuditedBolt {

    private static final long serialVersionUID = 1L;

    private transient SeenOffsets done;

    EventBolt(TopologySettings settings, String stage) {
        super(settings, stage);
    }

    /** Takes the effect of an event. If this throws or returns that it failed, it must have changed nothing. */
    abstract Outcome take(ViewingEvent event, Tuple tuple);

    @Override
    Outcome handle(Tuple tuple) {
        int partition = tuple.getIntegerByField(RecordTuples.PARTITION);
        long offset = tuple.getLongByField(RecordTuples.OFFSET);
        if (done == null) {
            done = new SeenOffsets(TopologySettings.REPLAY_SPAN);
        }
        if (done.contains(partition, offset)) {
            return Outcome.UNCOUNTED;
        }
        ViewingEvent event = (ViewingEvent) tuple.getValueByField(DedupCountBolt.EVENT);
        Outcome outcome = take(event, tuple);
        if (outcome != Outcome.FAILED) {
            done.add(partition, offset);
        }
        return outcome;
    }

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {}
}

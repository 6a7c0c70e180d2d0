package dev.streambook.unit4.topology;

import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit4.PartFactory;
import java.util.HashMap;
import java.util.Map;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;

/**
 * Reads each record and lets each event through once: of two records with the same event id the first one passes.
 *
 * <p>Storm plays a record again when any bolt behind this one failed. It is the same record, not a second one of the same
 * event, so it gets the verdict it got before: if it passed, it passes again, or the bolt that failed would never see it.
 * Such a replay counts as a duplicate here and at all bolts that had handled it already.
 *
 * <p>Each partition has a memory of its own, since each is read at its own pace through event time. An event so old that
 * it cannot be told from a duplicate passes and counts as late: a duplicate may slip through that way, a good event is
 * never lost. What is no event goes to stream {@link #MALFORMED} with the reason.
 */
final class DedupBolt extends AuditedBolt {

    private static final long serialVersionUID = 1L;

    static final String STAGE = "storm-dedup";
    static final String MALFORMED = "malformed";
    static final String EVENT = "event";
    static final String REASON = "reason";

    private final PartFactory<Deduplicator> deduplicator;
    private transient Map<Integer, Deduplicator> byPartition;
    private transient SeenOffsets passed;
    private transient SeenOffsets dropped;

    DedupBolt(TopologySettings settings, PartFactory<Deduplicator> deduplicator) {
        super(settings, STAGE);
        this.deduplicator = deduplicator;
    }

    @Override
    void open(TopologyContext context) {
        byPartition = new HashMap<>();
        passed = new SeenOffsets(TopologySettings.REPLAY_SPAN);
        dropped = new SeenOffsets(TopologySettings.REPLAY_SPAN);
    }

    @Override
    Outcome handle(Tuple tuple) {
        int partition = tuple.getIntegerByField(RecordTuples.PARTITION);
        long offset = tuple.getLongByField(RecordTuples.OFFSET);
        if (dropped.contains(partition, offset)) {
            return Outcome.DUPLICATE;
        }
        byte[] bytes = tuple.getBinaryByField(RecordTuples.BYTES);
        ViewingEvent event;
        try {
            event = EventJson.read(bytes);
        } catch (MalformedEventException e) {
            String key = tuple.getStringByField(RecordTuples.KEY);
            collector().emit(MALFORMED, tuple, new Values(key, bytes, partition, offset, e.getMessage()));
            return Outcome.DEAD_LETTERED;
        }
        return pass(tuple, partition, offset, event);
    }

    @Override
    void onTick() {}

    @Override
    public void declareOutputFields(OutputFieldsDeclarer declarer) {
        declarer.declare(new Fields(RecordTuples.PARTITION, RecordTuples.OFFSET, EVENT));
        declarer.declareStream(
                MALFORMED,
                new Fields(RecordTuples.KEY, RecordTuples.BYTES, RecordTuples.PARTITION, RecordTuples.OFFSET, REASON));
    }

    private Outcome pass(Tuple tuple, int partition, long offset, ViewingEvent event) {
        boolean replay = passed.contains(partition, offset);
        Outcome outcome = replay ? Outcome.DUPLICATE : judge(partition, event);
        if (replay || outcome != Outcome.DUPLICATE) {
            passed.add(partition, offset);
            collector().emit(tuple, new Values(partition, offset, event));
        } else {
            dropped.add(partition, offset);
        }
        return outcome;
    }

    private Outcome judge(int partition, ViewingEvent event) {
        Deduplicator memory = byPartition.computeIfAbsent(partition, absent -> deduplicator.get());
        if (memory.firstSeen(event.id(), event.time())) {
            return Outcome.OUT;
        }
        return event.time().isAfter(memory.horizon()) ? Outcome.DUPLICATE : Outcome.LATE;
    }
}

package dev.streambook.unit3.solution;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCounts;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.unit3.DedupState;
import dev.streambook.unit3.SeenOffsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;
import org.apache.storm.utils.TupleUtils;

/** The verdict on each record is part of the state, and the ack waits for the commit that holds it. */
public class DedupCountBolt implements dev.streambook.unit3.DedupCountBolt {

    private static final long serialVersionUID = 1L;

    private final DedupSettings settings;
    private final DedupMemory memory;
    private final Checkpoints checkpoints;
    private transient OutputCollector collector;
    private transient int task;
    private transient DedupCounts counts;
    private transient Map<Integer, Deduplicator> ids;
    private transient SeenOffsets passed;
    private transient SeenOffsets dropped;
    private transient List<Tuple> waiting;

    public DedupCountBolt(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        this.settings = settings;
        this.memory = memory;
        this.checkpoints = checkpoints;
    }

    @Override
    public void prepare(Map<String, Object> conf, TopologyContext context, OutputCollector collector) {
        this.collector = collector;
        task = context.getThisTaskIndex();
        waiting = new ArrayList<>();
        DedupState state = checkpoints.load(task).orElseGet(() -> DedupState.empty(settings.span()));
        counts = state.counts();
        passed = state.passed();
        dropped = state.dropped();
        ids = new HashMap<>();
        state.ids().forEach((partition, seen) -> ids.put(partition, memory.restore(seen)));
    }

    // tag::execute[]
    @Override
    public void execute(Tuple tuple) {
        if (TupleUtils.isTick(tuple)) {
            if (commit()) {
                collector.emit(COUNTS, new Values(counts));
            }
            collector.ack(tuple);
            return;
        }
        try {
            judge(tuple);
        } catch (RuntimeException e) {
            collector.reportError(e);
            collector.fail(tuple);
            return;
        }
        waiting.add(tuple);
        if (waiting.size() >= settings.commitEvery()) {
            commit();
        }
    }

    private void judge(Tuple tuple) {
        int partition = tuple.getIntegerByField(PARTITION);
        long offset = tuple.getLongByField(OFFSET);
        if (dropped.contains(partition, offset)) {
            return;
        }
        ViewingEvent event = (ViewingEvent) tuple.getValueByField(EVENT);
        if (!passed.contains(partition, offset)) {
            Deduplicator seen = ids.computeIfAbsent(partition, absent -> memory.restore(SeenIds.none()));
            boolean first = seen.firstSeen(event.id(), event.time());
            if (!first && event.time().isAfter(seen.horizon())) {
                counts = counts.plusDuplicate();
                dropped.add(partition, offset);
                return;
            }
            counts = first ? counts.plusPassed() : counts.plusLate();
            passed.add(partition, offset);
        }
        collector.emit(EVENTS, tuple, new Values(event, partition, offset));
    }

    /** Whether the store holds the state now. */
    private boolean commit() {
        boolean stored = false;
        try {
            checkpoints.commit(task, this::state);
            stored = true;
        } catch (RuntimeException e) {
            collector.reportError(e);
        }
        waiting.forEach(stored ? collector::ack : collector::fail);
        waiting.clear();
        return stored;
    }

    private DedupState state() {
        Map<Integer, SeenIds> seen = new HashMap<>();
        ids.forEach((partition, deduplicator) -> seen.put(partition, deduplicator.snapshot()));
        return new DedupState(counts, seen, passed.copy(), dropped.copy());
    }
    // end::execute[]
}

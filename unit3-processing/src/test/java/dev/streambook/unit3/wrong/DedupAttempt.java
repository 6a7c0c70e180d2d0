package dev.streambook.unit3.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
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

/** A right answer in steps, of which each wrong answer overrides the one that shows its mistake. */
abstract class DedupAttempt implements DedupCountBolt {

    private static final long serialVersionUID = 1L;

    final DedupSettings settings;
    final Checkpoints checkpoints;
    transient OutputCollector collector;
    transient int task;
    transient DedupCounts counts;
    transient Map<Integer, Deduplicator> ids;
    transient SeenOffsets passed;
    transient SeenOffsets dropped;
    transient List<Tuple> waiting;
    private final DedupMemory memory;

    DedupAttempt(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        this.settings = settings;
        this.memory = memory;
        this.checkpoints = checkpoints;
    }

    @Override
    public void prepare(Map<String, Object> conf, TopologyContext context, OutputCollector collector) {
        this.collector = collector;
        task = context.getThisTaskIndex();
        waiting = new ArrayList<>();
        DedupState state = load();
        counts = state.counts();
        passed = state.passed();
        dropped = state.dropped();
        ids = new HashMap<>();
        state.ids().forEach((partition, seen) -> ids.put(partition, memory.restore(seen)));
    }

    @Override
    public void execute(Tuple tuple) {
        if (TupleUtils.isTick(tuple)) {
            if (commit()) {
                tell();
            }
            return;
        }
        try {
            judge(tuple);
        } catch (RuntimeException e) {
            collector.reportError(e);
            collector.fail(tuple);
            return;
        }
        done(tuple);
    }

    DedupState load() {
        return checkpoints.load(task).orElseGet(() -> DedupState.empty(settings.span()));
    }

    final void tell() {
        collector.emit(COUNTS, new Values(counts));
    }

    void done(Tuple tuple) {
        waiting.add(tuple);
        if (waiting.size() >= settings.commitEvery()) {
            commit();
        }
    }

    void judge(Tuple tuple) {
        int partition = tuple.getIntegerByField(PARTITION);
        long offset = tuple.getLongByField(OFFSET);
        if (passed.contains(partition, offset)) {
            passAgain(tuple);
        } else if (!dropped.contains(partition, offset)) {
            judgeNew(tuple, partition, offset, event(tuple));
        }
    }

    static ViewingEvent event(Tuple tuple) {
        return (ViewingEvent) tuple.getValueByField(EVENT);
    }

    void passAgain(Tuple tuple) {
        pass(tuple);
    }

    void judgeNew(Tuple tuple, int partition, long offset, ViewingEvent event) {
        Deduplicator seen = memoryOf(partition);
        boolean first = seen.firstSeen(event.id(), event.time());
        if (!first && isDuplicate(seen, event)) {
            counts = counts.plusDuplicate();
            dropped.add(partition, offset);
        } else {
            counts = first ? counts.plusPassed() : counts.plusLate();
            passed.add(partition, offset);
            pass(tuple);
        }
    }

    Deduplicator memoryOf(int partition) {
        return ids.computeIfAbsent(partition, absent -> memory.restore(SeenIds.none()));
    }

    boolean isDuplicate(Deduplicator seen, ViewingEvent event) {
        return event.time().isAfter(seen.horizon());
    }

    void pass(Tuple tuple) {
        collector.emit(EVENTS, tuple, values(tuple));
    }

    static Values values(Tuple tuple) {
        return new Values(event(tuple), tuple.getIntegerByField(PARTITION), tuple.getLongByField(OFFSET));
    }

    boolean commit() {
        boolean stored = false;
        try {
            checkpoints.commit(task, this::state);
            stored = true;
        } catch (RuntimeException e) {
            collector.reportError(e);
        }
        settle(stored);
        return stored;
    }

    void settle(boolean stored) {
        waiting.forEach(stored ? collector::ack : collector::fail);
        waiting.clear();
    }

    DedupState state() {
        return new DedupState(counts, seenIds(), passed.copy(), dropped.copy());
    }

    final Map<Integer, SeenIds> seenIds() {
        Map<Integer, SeenIds> seen = new HashMap<>();
        ids.forEach((partition, deduplicator) -> seen.put(partition, deduplicator.snapshot()));
        return seen;
    }
}

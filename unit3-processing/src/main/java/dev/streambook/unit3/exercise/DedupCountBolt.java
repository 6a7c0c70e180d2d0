package dev.streambook.unit3.exercise;

import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCounts;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.unit3.DedupState;
import dev.streambook.unit3.SeenOffsets;
import dev.streambook.workbook.TodoException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.tuple.Tuple;

/**
 * Exercise 3.5 Stateful bolts and replay: docs/unit3/3.5-stateful-bolts-and-replay.md. Run DedupCountBoltTest, or
 * DedupCountBoltPlay beside this class to watch a worker die between commit and ack.
 */
public final class DedupCountBolt implements dev.streambook.unit3.DedupCountBolt {

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

    /** What has come and is not settled. */
    private transient List<Tuple> waiting;

    public DedupCountBolt(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        this.settings = settings;
        this.memory = memory;
        this.checkpoints = checkpoints;
    }

    /** Called once on each worker, before the first tuple: continues from the last commit. */
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

    /** Takes an event or a tick. */
    @Override
    public void execute(Tuple tuple) {
        // TODO 3.5  A tick (TupleUtils.isTick): commit, then emit new Values(counts) on COUNTS, if the commit has succeeded.
        //           An event: has this record, by partition and offset, been judged before? Then it gets the same verdict. If
        //           not, ids.get(partition) decides by the event's id. Count, note the verdict, emit what passes on EVENTS.
        //           A commit: checkpoints.commit(task, this::state). Which tuples are acked when, and which are failed?
        throw new TodoException("3.5 DedupCountBolt.execute");
    }

    /** A copy of everything that is known now. */
    private DedupState state() {
        Map<Integer, SeenIds> seen = new HashMap<>();
        ids.forEach((partition, deduplicator) -> seen.put(partition, deduplicator.snapshot()));
        return new DedupState(counts, seen, passed.copy(), dropped.copy());
    }
}

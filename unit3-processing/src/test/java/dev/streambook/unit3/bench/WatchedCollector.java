package dev.streambook.unit3.bench;

import java.util.Collection;
import java.util.List;
import org.apache.storm.task.IOutputCollector;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;

/** Storm's collector, with an eye on what the bolt does with it. */
final class WatchedCollector implements IOutputCollector {

    private final BoltRun run;
    private final OutputCollector storm;

    WatchedCollector(BoltRun run, OutputCollector storm) {
        this.run = run;
        this.storm = storm;
    }

    /** Storm gets a list of its own: whether the bolt changes what it has emitted is seen in {@link BoltInHand}, without luck. */
    @Override
    public List<Integer> emit(String stream, Collection<Tuple> anchors, List<Object> values) {
        run.emitted(1);
        try {
            return storm.emit(stream, anchors, new Values(values.toArray()));
        } catch (RuntimeException refused) {
            run.emitted(-1);
            throw refused;
        }
    }

    @Override
    public void emitDirect(int task, String stream, Collection<Tuple> anchors, List<Object> values) {
        throw new UnsupportedOperationException(
                "emitDirect on stream " + stream + "; expected emit, which follows the groupings");
    }

    @Override
    public void ack(Tuple tuple) {
        note(tuple, "acked");
        storm.ack(tuple);
    }

    @Override
    public void fail(Tuple tuple) {
        note(tuple, "failed");
        storm.fail(tuple);
    }

    @Override
    public void resetTimeout(Tuple tuple) {
        storm.resetTimeout(tuple);
    }

    @Override
    public void flush() {
        storm.flush();
    }

    @Override
    public void reportError(Throwable error) {
        run.problem(error);
    }

    private void note(Tuple tuple, String how) {
        if (tuple.contains(BenchSpout.ATTEMPT)) {
            run.settled(tuple.getIntegerByField(BenchSpout.ATTEMPT), how);
        }
    }
}

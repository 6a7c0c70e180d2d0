package dev.streambook.unit3.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.storm.task.IOutputCollector;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.tuple.Tuple;

/** Storm's collector, with an eye on what the bolt does with it. */
final class WatchedCollector implements IOutputCollector {

    private final BenchRun run;
    private final OutputCollector storm;
    private final List<String> settled = new ArrayList<>();

    WatchedCollector(BenchRun run, OutputCollector storm) {
        this.run = run;
        this.storm = storm;
    }

    /** What was done to records since the last call: "acked", "failed", "failed and acked" or "nothing". */
    String settled() {
        String settlement = settled.isEmpty() ? "nothing" : String.join(" and ", settled);
        settled.clear();
        return settlement;
    }

    @Override
    public List<Integer> emit(String stream, Collection<Tuple> anchors, List<Object> values) {
        run.emitted(1);
        try {
            return storm.emit(stream, anchors, values);
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
        settled.add("acked");
        storm.ack(tuple);
    }

    @Override
    public void fail(Tuple tuple) {
        settled.add("failed");
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
}

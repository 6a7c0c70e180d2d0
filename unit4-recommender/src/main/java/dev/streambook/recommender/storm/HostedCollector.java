package dev.streambook.recommender.storm;

import dev.streambook.recommender.storm.AuditedBolt.Outcome;
import java.util.Collection;
import java.util.List;
import org.apache.storm.task.IOutputCollector;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.tuple.Tuple;

/** Passes on what a hosted bolt emits, and keeps what it says about the tuple in hand for its host, which settles the tuple. */
final class HostedCollector implements IOutputCollector {

    private final OutputCollector storm;
    private final String lateStream;
    private boolean late;
    private boolean acked;
    private boolean failed;

    HostedCollector(OutputCollector storm, String lateStream) {
        this.storm = storm;
        this.lateStream = lateStream;
    }

    void begin() {
        late = false;
        acked = false;
        failed = false;
    }

    /** @throws IllegalStateException if the tuple was neither acked nor failed */
    Outcome outcome() {
        if (failed) {
            return Outcome.FAILED;
        }
        if (!acked) {
            throw new IllegalStateException(
                    "the bolt has neither acked nor failed an event; expected one of the two before execute returns");
        }
        return late ? Outcome.LATE : Outcome.OUT;
    }

    @Override
    public List<Integer> emit(String stream, Collection<Tuple> anchors, List<Object> values) {
        late |= stream.equals(lateStream);
        return storm.emit(stream, anchors, values);
    }

    @Override
    public void emitDirect(int task, String stream, Collection<Tuple> anchors, List<Object> values) {
        storm.emitDirect(task, stream, anchors, values);
    }

    @Override
    public void ack(Tuple tuple) {
        acked = true;
    }

    @Override
    public void fail(Tuple tuple) {
        failed = true;
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
        storm.reportError(error);
    }
}

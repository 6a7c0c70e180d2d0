package dev.streambook.engine.storm;

import dev.streambook.fault.SimulatedCrash;
import java.util.Map;
import org.apache.storm.task.IBolt;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.WindowedBoltExecutor;
import org.apache.storm.tuple.Tuple;

/**
 * A bolt whose exceptions do not end the JVM.
 *
 * <p>On a cluster, a bolt that throws ends its worker process, and the supervisor starts another; the tuple that it held
 * is neither acked nor failed and times out. In one JVM that process is ours. So the guard does the same to the bolt
 * alone: it reports the crash, drops the instance with all its memory, and prepares a new one.
 */
final class GuardedBolt implements IBolt {

    private static final long serialVersionUID = 1;

    private final SerializedComponent serialized;
    private transient IBolt bolt;
    private transient Map<String, Object> settings;
    private transient TopologyContext context;
    private transient OutputCollector collector;
    private transient TopologyWatch watch;

    GuardedBolt(SerializedComponent serialized) {
        this.serialized = serialized;
    }

    @Override
    public void prepare(Map<String, Object> settings, TopologyContext context, OutputCollector collector) {
        this.settings = settings;
        this.context = context;
        this.collector = collector;
        this.watch = serialized.watch();
        begin();
        watch.taskStarted();
    }

    @Override
    public void execute(Tuple tuple) {
        if (bolt == null) {
            return;
        }
        try {
            if (watch.takeDoom(context.getThisComponentId())) {
                throw new SimulatedCrash("bolt " + context.getThisComponentId());
            }
            bolt.execute(tuple);
        } catch (Throwable thrown) {
            serialized.crashed(context, thrown);
            endThreads();
            begin();
        }
    }

    @Override
    public void cleanup() {
        try {
            if (bolt != null) {
                bolt.cleanup();
            }
        } finally {
            watch.taskEnded();
        }
    }

    /** A bolt that cannot be prepared stays away: its tuples time out, as with a worker that cannot start. */
    private void begin() {
        bolt = null;
        IBolt fresh = serialized.component(IBolt.class);
        try {
            fresh.prepare(settings, context, collector);
            bolt = fresh;
        } catch (Throwable thrown) {
            serialized.crashed(context, thrown);
        }
    }

    /** The threads that fire windows, and those of the bolt itself, would outlive the instance; with a process they would not. */
    private void endThreads() {
        if (bolt instanceof WindowedBoltExecutor windowed) {
            windowed.cleanup();
        }
        if (bolt instanceof EndsWithProcess dead) {
            dead.letGo();
        }
    }
}

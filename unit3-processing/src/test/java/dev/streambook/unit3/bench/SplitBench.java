package dev.streambook.unit3.bench;

import dev.streambook.engine.RunningTopology;
import dev.streambook.engine.StormCluster;
import dev.streambook.unit3.SplitBolt;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.storm.Config;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.topology.TopologyBuilder;
import org.apache.storm.utils.RegisteredGlobalState;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The topology, submitted once for a cluster: that takes some seconds, a run on it milliseconds. Static, because each
 * wrong answer is run by a launcher of its own, and nothing of JUnit's lasts from one to the next.
 */
public final class SplitBench {

    private static final Map<StormCluster, SplitBench> BY_CLUSTER = new WeakHashMap<>();

    private final RunningTopology topology;
    private volatile BenchRun current = BenchRun.nothing();

    private SplitBench(StormCluster storm) {
        String id = RegisteredGlobalState.registerState(this);
        topology =
                storm.submit("split-bench-" + id, Map.of(Config.TOPOLOGY_ENABLE_MESSAGE_TIMEOUTS, false), topology(id));
    }

    public static SplitBench on(StormCluster storm) {
        synchronized (BY_CLUSTER) {
            return BY_CLUSTER.computeIfAbsent(storm, SplitBench::new);
        }
    }

    /** A run with this bolt. It travels to its worker as every bolt does, as bytes. */
    public BenchRun run(SplitBolt bolt) {
        return new BenchRun(this, bolt);
    }

    static SplitBench of(String id) {
        return (SplitBench) RegisteredGlobalState.getState(id);
    }

    BenchRun current() {
        return current;
    }

    /** Makes this the run on the bench, and returns when it is over. */
    void play(BenchRun run) {
        current = run;
        try {
            topology.awaitWithoutCrash("every record is settled or cannot be, and no tuple is under way", run::isOver);
        } catch (ConditionTimeoutException hung) {
            discard();
            throw hung;
        }
    }

    /** What still travels would arrive in the middle of the next run. */
    private void discard() {
        synchronized (BY_CLUSTER) {
            BY_CLUSTER.values().remove(this);
        }
        topology.close();
    }

    private static StormTopology topology(String id) {
        TopologyBuilder builder = new TopologyBuilder();
        builder.setSpout("records", new RecordSpout(id));
        builder.setBolt("answer", new HostBolt(id)).shuffleGrouping("records");
        builder.setBolt("sink", new SinkBolt(id))
                .shuffleGrouping("answer", SplitBolt.EVENTS)
                .shuffleGrouping("answer", SplitBolt.MALFORMED);
        return builder.createTopology();
    }
}

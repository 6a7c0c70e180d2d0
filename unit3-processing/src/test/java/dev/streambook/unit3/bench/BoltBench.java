package dev.streambook.unit3.bench;

import dev.streambook.engine.storm.RunningTopology;
import dev.streambook.engine.storm.StormCluster;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.storm.Config;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.topology.BoltDeclarer;
import org.apache.storm.topology.IRichBolt;
import org.apache.storm.topology.TopologyBuilder;
import org.apache.storm.utils.RegisteredGlobalState;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The topology, submitted once for a cluster and a shape: that takes some seconds, a run on it milliseconds. Static, because
 * each wrong answer is run by a launcher of its own, and nothing of JUnit's lasts from one to the next.
 */
public final class BoltBench {

    private static final Map<StormCluster, Map<String, BoltBench>> BY_CLUSTER = new WeakHashMap<>();

    private final Shape shape;
    private final RunningTopology topology;
    private volatile BoltRun current = BoltRun.nothing();

    private BoltBench(StormCluster storm, Shape shape) {
        this.shape = shape;
        String id = RegisteredGlobalState.registerState(this);
        topology = storm.submit(
                "bench-" + shape.name() + "-" + id,
                Map.of(Config.TOPOLOGY_ENABLE_MESSAGE_TIMEOUTS, false),
                topology(id, shape));
    }

    public static BoltBench on(StormCluster storm, Shape shape) {
        synchronized (BY_CLUSTER) {
            return BY_CLUSTER
                    .computeIfAbsent(storm, absent -> new HashMap<>())
                    .computeIfAbsent(shape.name(), absent -> new BoltBench(storm, shape));
        }
    }

    /** A run with this bolt. It travels to its worker as every bolt does, as bytes. */
    public BoltRun run(IRichBolt bolt) {
        return new BoltRun(this, bolt);
    }

    static BoltBench of(String id) {
        return (BoltBench) RegisteredGlobalState.getState(id);
    }

    BoltRun current() {
        return current;
    }

    /** Makes this the run on the bench, and returns when it is at rest. */
    void play(BoltRun run) {
        current = run;
        try {
            topology.awaitWithoutCrash("every tuple is settled or cannot be, and none is under way", run::isAtRest);
        } catch (ConditionTimeoutException | AssertionError broken) {
            discard();
            throw broken;
        }
    }

    /** What still travels would arrive in the middle of the next run. */
    private void discard() {
        synchronized (BY_CLUSTER) {
            BY_CLUSTER.values().forEach(benches -> benches.values().remove(this));
        }
        topology.close();
    }

    private static StormTopology topology(String id, Shape shape) {
        TopologyBuilder builder = new TopologyBuilder();
        builder.setSpout("records", new BenchSpout(id, shape));
        builder.setBolt("answer", new HostBolt(id, shape))
                .shuffleGrouping("records")
                .shuffleGrouping("records", BenchSpout.ACTS);
        BoltDeclarer sink = builder.setBolt("sink", new SinkBolt(id));
        shape.out().keySet().forEach(stream -> sink.shuffleGrouping("answer", stream));
        return builder.createTopology();
    }

    @Override
    public String toString() {
        return "bench of " + shape.name();
    }
}

package dev.streambook.engine.storm;

import dev.streambook.engine.Patience;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.storm.LocalCluster;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.generated.TopologySummary;
import org.apache.storm.thrift.TException;

/** A topology on a {@link StormCluster}. Closing it kills it without a wait and returns when its tasks have ended. */
public final class RunningTopology implements AutoCloseable {

    private final LocalCluster cluster;
    private final StormCluster.Clock clock;
    private final String name;
    private final TopologyWatch watch = new TopologyWatch();
    private boolean closed;

    private RunningTopology(LocalCluster cluster, StormCluster.Clock clock, String name) {
        this.cluster = cluster;
        this.clock = clock;
        this.name = name;
    }

    static RunningTopology submit(
            LocalCluster cluster,
            StormCluster.Clock clock,
            String name,
            Map<String, Object> settings,
            StormTopology topology) {
        RunningTopology running = new RunningTopology(cluster, clock, name);
        try {
            cluster.submitTopology(name, settings, TopologyGuard.guarded(topology, running.watch.id()));
        } catch (TException e) {
            running.watch.close();
            throw new IllegalStateException("Storm refuses topology %s: %s".formatted(name, e), e);
        }
        int tasks = TopologyGuard.tasks(topology);
        running.await(
                "the %d tasks of topology %s are prepared".formatted(tasks, name),
                () -> running.watch.started() >= tasks);
        return running;
    }

    public String name() {
        return name;
    }

    /** What its components have thrown so far, oldest first. */
    public List<ComponentCrash> crashes() {
        return watch.crashes();
    }

    /**
     * Makes one task of a bolt throw a {@link dev.streambook.fault.SimulatedCrash} in place of taking its next tuple, a tick
     * included. The crash is then among {@link #crashes()}, and the bolt begins afresh, without its state.
     *
     * @param bolt its id in the topology
     */
    public void crash(String bolt) {
        watch.doom(bolt);
    }

    /**
     * Returns when the fact has come true.
     *
     * @param fact completes the sentence "awaited that …"
     * @throws AssertionError at once if a component crashes before that, with what it threw as the cause
     * @throws org.awaitility.core.ConditionTimeoutException naming the fact, if it has not come within {@link Patience#limit()}
     */
    public void awaitWithoutCrash(String fact, Callable<Boolean> isTrue) {
        Patience.until(fact, ticking(() -> {
            if (!crashes().isEmpty()) {
                ComponentCrash first = crashes().get(0);
                throw new AssertionError("awaited that %s; but %s".formatted(fact, first), first.thrown());
            }
            return isTrue.call();
        }));
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            cluster.killTopologyWithOpts(name, LocalCluster.KILL_NOW);
            await("topology %s is gone and its tasks have ended".formatted(name), () -> isGone() && watch.allEnded());
        } catch (TException e) {
            throw new IllegalStateException("cannot kill topology %s: %s".formatted(name, e), e);
        } finally {
            watch.close();
        }
    }

    private boolean isGone() throws TException {
        return cluster.getTopologySummaries().stream()
                .map(TopologySummary::get_name)
                .noneMatch(name::equals);
    }

    private void await(String fact, Callable<Boolean> isTrue) {
        Patience.untilEngine(fact, ticking(isTrue));
    }

    /** A look at the fact; where it has not come true yet, time goes on. */
    private Callable<Boolean> ticking(Callable<Boolean> isTrue) {
        return () -> {
            if (isTrue.call()) {
                return true;
            }
            clock.tick(cluster);
            return false;
        };
    }
}

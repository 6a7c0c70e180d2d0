package dev.streambook.engine.storm;

import java.time.Duration;
import java.util.Map;
import org.apache.storm.LocalCluster;
import org.apache.storm.generated.StormTopology;

/**
 * A Storm cluster whose clock stands still until it is moved: message time-outs, tick tuples and windows on processing
 * time without a wait.
 *
 * <p>What to know of it:
 *
 * <ul>
 *   <li>The clock is a static field of Storm, the same for every Storm class in the JVM. So this cluster is refused while
 *       another runs, and the other way round.
 *   <li>The clock starts at 0 and has moved some 60 to 100 s when {@link #submit} returns: a topology only starts while
 *       time passes.
 *   <li>{@link #advance} is no barrier. It moves the clock in steps of a second and lets the workers' threads settle at
 *       each, but a tuple may still be on its way. Await the fact; do not assume it.
 *   <li>A tuple whose time-out passes while the clock is moved fails, however fast its bolt is. Choose a message time-out
 *       well above what one {@code advance} skips, except where it is meant.
 *   <li>Only Storm's time is simulated. A Kafka consumer inside a spout keeps to the real clock, and event-time windows
 *       emit their watermarks on a real timer.
 * </ul>
 */
public final class SimulatedStormCluster implements AutoCloseable {

    private static final int STEP_SECONDS = 1;

    private final StormCluster storm;

    private SimulatedStormCluster(StormCluster storm) {
        this.storm = storm;
    }

    /** @throws IllegalStateException if a Storm cluster of either kind runs in this JVM already */
    public static SimulatedStormCluster start() {
        return new SimulatedStormCluster(StormCluster.start(true, cluster -> pass(cluster, STEP_SECONDS)));
    }

    /** {@link StormCluster#submit}; the clock moves on while the topology starts. */
    public RunningTopology submit(String name, Map<String, Object> settings, StormTopology topology) {
        return storm.submit(name, settings, topology);
    }

    /**
     * Moves the clock. Costs some 20 ms of real time for each second.
     *
     * @param time whole seconds, 1 or more
     */
    public void advance(Duration time) {
        if (time.toSeconds() < 1 || time.getNano() != 0) {
            throw new IllegalArgumentException("time is %s; expected whole seconds, PT1S or more".formatted(time));
        }
        pass(storm.local(), Math.toIntExact(time.toSeconds()));
    }

    @Override
    public void close() {
        storm.close();
    }

    private static void pass(LocalCluster cluster, int seconds) {
        try {
            cluster.advanceClusterTime(seconds, STEP_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the simulated clock was moved", e);
        }
    }
}

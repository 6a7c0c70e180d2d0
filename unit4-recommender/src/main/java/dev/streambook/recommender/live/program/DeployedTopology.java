package dev.streambook.recommender.live.program;

import dev.streambook.recommender.live.process.LiveException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.storm.generated.KillOptions;
import org.apache.storm.generated.Nimbus;
import org.apache.storm.thrift.TException;
import org.apache.storm.utils.NimbusClient;
import org.apache.storm.utils.Utils;

/** A topology of a cluster, known to its nimbus by name. */
final class DeployedTopology {

    private static final long LOOK_MILLIS = 250;

    private final String name;

    DeployedTopology(String name) {
        this.name = name;
    }

    /** Whether nimbus has it, also if it is on its way out. */
    boolean exists() throws TException {
        try (NimbusClient nimbus = nimbus()) {
            return exists(nimbus.getClient());
        }
    }

    /**
     * Ends it and returns when nimbus has forgotten it: its spouts stop at once, and its bolts have {@code grace} for what is
     * under way.
     *
     * @throws LiveException if it is still there a minute later
     */
    void end(Duration grace) throws TException, InterruptedException {
        KillOptions options = new KillOptions();
        options.set_wait_secs(Math.toIntExact(grace.toSeconds()));
        Duration patience = grace.plusMinutes(1);
        long deadline = System.nanoTime() + patience.toNanos();
        try (NimbusClient nimbus = nimbus()) {
            nimbus.getClient().killTopologyWithOpts(name, options);
            while (exists(nimbus.getClient())) {
                if (System.nanoTime() > deadline) {
                    throw new LiveException(
                            "topology %s is still there %d s after it was told to end; ask nimbus: storm list"
                                    .formatted(name, patience.toSeconds()));
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        }
    }

    private static NimbusClient nimbus() {
        return NimbusClient.getConfiguredClient(Utils.readStormConfig());
    }

    private boolean exists(Nimbus.Iface nimbus) throws TException {
        return nimbus.getClusterInfo().get_topologies().stream()
                .anyMatch(topology -> topology.get_name().equals(name));
    }
}

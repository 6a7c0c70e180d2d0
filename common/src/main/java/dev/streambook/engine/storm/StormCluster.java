package dev.streambook.engine.storm;

import dev.streambook.engine.TemporaryFolder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.apache.storm.Config;
import org.apache.storm.DaemonConfig;
import org.apache.storm.LocalCluster;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.utils.NimbusClient;

/**
 * A Storm cluster in this JVM: nimbus, one supervisor with room for eight topologies, and ZooKeeper, all on loopback.
 *
 * <p>Storm's clock is the JVM's here. For time-outs and windows that nobody wants to wait for, see {@link
 * SimulatedStormCluster}. Storm keeps state in static fields, so a JVM can hold one cluster at a time, whichever the kind.
 * Starting takes 1 to 5 s, each topology 2 to 4 s more, closing 1 to 3 s: start one and share it.
 */
public final class StormCluster implements AutoCloseable {

    private static final int SLOTS = 8;

    private final LocalCluster cluster;
    private final LoopbackZooKeeper zooKeeper;
    private final Path directory;
    private final Clock clock;

    /** How a cluster's time goes on while somebody awaits a fact. */
    @FunctionalInterface
    interface Clock {
        /** Lets a little of the cluster's time pass, or does nothing where it passes by itself. */
        void tick(LocalCluster cluster);
    }

    private StormCluster(LocalCluster cluster, LoopbackZooKeeper zooKeeper, Path directory, Clock clock) {
        this.cluster = cluster;
        this.zooKeeper = zooKeeper;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws IllegalStateException if a Storm cluster of either kind runs in this JVM already */
    public static StormCluster start() {
        return start(false, cluster -> {});
    }

    static StormCluster start(boolean simulatedTime, Clock clock) {
        if (NimbusClient.isLocalOverride()) {
            throw new IllegalStateException(
                    "a Storm cluster runs in this JVM already; expected none, since its clock and"
                            + " registries are static; close it first");
        }
        LoopbackZooKeeper zooKeeper = null;
        try {
            StormOnLoopback.prepare();
            Path directory = TemporaryFolder.ofThisJvm("storm-");
            zooKeeper = new LoopbackZooKeeper(directory);
            LocalCluster cluster = new LocalCluster.Builder()
                    .withSupervisors(1)
                    .withPortsPerSupervisor(SLOTS)
                    .withSimulatedTime(simulatedTime)
                    .withDaemonConf(daemons(zooKeeper))
                    .build();
            return new StormCluster(cluster, zooKeeper, directory, clock);
        } catch (Exception e) {
            if (zooKeeper != null) {
                zooKeeper.close();
            }
            throw new IllegalStateException("cannot start a Storm cluster: " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> daemons(LoopbackZooKeeper zooKeeper) {
        return Map.of(
                Config.STORM_LOCAL_HOSTNAME,
                LoopbackZooKeeper.HOST,
                Config.STORM_ZOOKEEPER_SERVERS,
                List.of(LoopbackZooKeeper.HOST),
                Config.STORM_ZOOKEEPER_PORT,
                zooKeeper.port(),
                DaemonConfig.STORM_DAEMON_METRICS_REPORTER_PLUGINS,
                List.of(QuietMetrics.class.getName()),
                DaemonConfig.STORM_METRIC_STORE_CLASS,
                "org.apache.storm.metricstore.NoOpMetricStore",
                // a slot would wait 3 s after each topology for a process that is not there
                Config.SUPERVISOR_WORKER_SHUTDOWN_SLEEP_SECS,
                0,
                DaemonConfig.SUPERVISOR_MONITOR_FREQUENCY_SECS,
                1,
                Config.TASK_REFRESH_POLL_SECS,
                1);
    }

    /**
     * Runs a topology, and returns when all its tasks have been prepared.
     *
     * <p>A component that throws does not end the JVM, as it would in Storm's own local mode. It is begun afresh, as a
     * cluster would, and the crash is kept: {@link RunningTopology#crashes()}.
     *
     * @param name unique in the cluster
     * @param settings of the topology; message time-outs are on unless they say otherwise
     * @throws IllegalStateException if Storm refuses the topology, or its tasks are not prepared within 30 s
     */
    public RunningTopology submit(String name, Map<String, Object> settings, StormTopology topology) {
        Map<String, Object> all = new HashMap<>();
        all.put(Config.TOPOLOGY_WORKERS, 1);
        all.put(Config.TOPOLOGY_ENABLE_MESSAGE_TIMEOUTS, true);
        // a bolt without work would look a thousand times, 50 µs apart, before it sleeps: docs/decisions/bolts-sleep.md
        all.put(Config.TOPOLOGY_BOLT_WAIT_PROGRESSIVE_LEVEL2_COUNT, 0);
        all.putAll(settings);
        return RunningTopology.submit(cluster, clock, name, all, topology);
    }

    LocalCluster local() {
        return cluster;
    }

    /** Kills what runs and stops the cluster. */
    @Override
    public void close() {
        try {
            cluster.close();
        } catch (Exception e) {
            throw new IllegalStateException("cannot close the Storm cluster: " + e.getMessage(), e);
        } finally {
            zooKeeper.close();
            deleteDirectory();
        }
    }

    private void deleteDirectory() {
        FileUtils.deleteQuietly(directory.toFile());
    }
}

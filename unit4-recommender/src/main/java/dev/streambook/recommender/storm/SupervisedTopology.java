package dev.streambook.recommender.storm;

import dev.streambook.engine.storm.ComponentCrash;
import dev.streambook.engine.storm.RunningTopology;
import dev.streambook.engine.storm.StormCluster;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps the topology running. A task that crashes begins again without its state, and goes on as if nothing had happened: its
 * windows, ids and counts are gone. So the whole topology is started again; its spout reads the log from the first event,
 * and each state comes out of it as it was.
 *
 * <p>A topology that crashes again and again is given up: {@link #failure()} says why.
 */
public final class SupervisedTopology implements AutoCloseable {

    private static final int MOST_RESTARTS = 5;
    private static final long EVERY_MILLIS = 500;

    private final StormCluster storm;
    private final String name;
    private final RecommenderTopology topology;
    private final Consumer<String> told;
    private final ScheduledExecutorService schedule =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "topology-supervisor"));
    private RunningTopology running;
    private boolean crashAsked;
    private int restarts;
    private volatile long starts;
    private volatile Optional<String> failure = Optional.empty();

    private SupervisedTopology(StormCluster storm, String name, RecommenderTopology topology, Consumer<String> told) {
        this.storm = storm;
        this.name = name;
        this.topology = topology;
        this.told = told;
    }

    /**
     * Returns when the topology runs.
     *
     * @param name unique in the cluster
     * @param told takes a sentence for each restart
     */
    public static SupervisedTopology start(
            StormCluster storm, String name, RecommenderTopology topology, Consumer<String> told) {
        SupervisedTopology supervised = new SupervisedTopology(storm, name, topology, told);
        supervised.submit();
        supervised.schedule.scheduleWithFixedDelay(supervised::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return supervised;
    }

    /** Why the topology no longer runs; empty as long as it does. */
    public Optional<String> failure() {
        return failure;
    }

    /**
     * Makes the bolt that drops duplicates crash. The topology then starts again as after any crash; this one does not count
     * among those after which it is given up.
     */
    public synchronized void crash() {
        crashAsked = true;
        running.crash(RecommenderTopology.DEDUP);
    }

    /** How often the topology has been started; it runs when this has grown. */
    public long starts() {
        return starts;
    }

    @Override
    public void close() throws InterruptedException {
        schedule.shutdown();
        schedule.awaitTermination(1, TimeUnit.MINUTES);
        synchronized (this) {
            running.close();
        }
    }

    private synchronized void submit() {
        running = storm.submit(name, topology.config(), topology.build());
        starts++;
    }

    private void look() {
        try {
            restartIfCrashed();
        } catch (RuntimeException | Error e) {
            failure = Optional.of("the Storm topology could not be started again: " + e);
        }
    }

    private synchronized void restartIfCrashed() {
        List<ComponentCrash> crashes = running.crashes();
        if (crashes.isEmpty() || failure.isPresent()) {
            return;
        }
        if (crashAsked) {
            crashAsked = false;
        } else if (restarts == MOST_RESTARTS) {
            failure = Optional.of("the Storm topology has crashed %d times; the last time %s"
                    .formatted(restarts + 1, crashes.get(0)));
            return;
        } else {
            restarts++;
        }
        told.accept("Storm: %s; the topology starts again and reads the log from its first event"
                .formatted(crashes.get(0)));
        running.close();
        submit();
    }
}

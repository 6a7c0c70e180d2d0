package dev.streambook.recommender.live.cluster;

import dev.streambook.recommender.live.process.Console;
import dev.streambook.recommender.live.process.LiveException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The processes of a cluster, started in the order in which they need each other. One that ends by itself or is killed is
 * started again, as a process manager would.
 */
final class ProcessCluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LOOK_MILLIS = 250;
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Site site;
    private final Console console;
    /** In the order in which they started. Those of a group started together. */
    private final List<List<RunningMachine>> groups = new CopyOnWriteArrayList<>();

    private Optional<BrokerSecurity> security = Optional.empty();
    private NodeMachines nodes;
    private int planned;
    private int healthy;
    private volatile boolean closing;

    ProcessCluster(Site site, Console console) {
        this.site = site;
        this.console = console;
    }

    /** Returns when all are healthy. */
    void start(ClusterPlan plan) throws IOException, InterruptedException {
        if (plan.secured()) {
            security = Optional.of(BrokerSecurity.create(site.folder("security")));
        }
        Programs programs = Programs.of(site, plan, security);
        nodes = new NodeMachines(site, programs);
        Runtime.getRuntime().addShutdownHook(new Thread(this::endAtOnce, "end of the cluster"));
        List<List<Machine>> order = order(plan, programs);
        planned = order.stream().mapToInt(List::size).sum();
        for (List<Machine> group : order) {
            start(group);
        }
    }

    /** In the order in which they need each other. Those of a group start together. */
    private List<List<Machine>> order(ClusterPlan plan, Programs programs) {
        return List.of(
                // brokers that are controllers too can only start together
                KafkaMachines.on(site, security),
                Stream.concat(StormMachines.on(site).stream(), SparkMachines.on(site).stream())
                        .toList(),
                List.of(nodes.topics()),
                List.of(nodes.intake(), nodes.speed(), nodes.api(1), nodes.api(2)),
                List.of(
                        StormMachines.topology(site, programs),
                        SparkMachines.job(site, "archive", "ArchiveProgram", programs),
                        SparkMachines.job(site, "statistics", "StatisticsProgram", programs),
                        SparkMachines.job(site, "training", "TrainingProgram", programs)),
                List.of(nodes.source(plan.source())));
    }

    /** Another node of the API, once the cluster runs; returns when it is healthy. */
    void startApi(int number) throws IOException, InterruptedException {
        planned++;
        start(List.of(nodes.api(number)));
    }

    /** Ends the source, and starts it again where it was, but told this; returns when it is healthy. */
    void restartSource(List<String> arguments) throws IOException, InterruptedException {
        machine("source").stop(STOP);
        groups.forEach(group -> group.removeIf(machine -> machine.name().equals("source")));
        planned++;
        start(List.of(nodes.source(arguments)));
    }

    /** What the brokers ask of their clients; empty if nothing. */
    Optional<BrokerSecurity> security() {
        return security;
    }

    /** The process of this name. */
    RunningMachine machine(String name) {
        return machines().stream()
                .filter(machine -> machine.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + name));
    }

    List<RunningMachine> machines() {
        return groups.stream().flatMap(List::stream).toList();
    }

    /** Starts again what has ended and should not have. */
    synchronized void revive() {
        if (closing) {
            return;
        }
        for (RunningMachine machine : machines()) {
            if (machine.machine().lasting() && !machine.isAlive()) {
                console.step("%s has ended with exit code %d; it starts again", machine.name(), machine.exitCode());
                machine.start();
            }
        }
    }

    /** All processes by their ids, the group that was started last first; returns when they are gone. */
    @Override
    public void close() throws InterruptedException {
        nothingStartsFromNowOn();
        for (int group = groups.size() - 1; group >= 0; group--) {
            for (RunningMachine machine : groups.get(group)) {
                machine.ask();
            }
            long deadline = System.nanoTime() + STOP.toNanos();
            for (RunningMachine machine : groups.get(group)) {
                machine.end(Duration.ofNanos(deadline - System.nanoTime()));
            }
        }
        groups.clear();
    }

    /** Where this JVM ends without {@link #close}, such as that of a test which is broken off: nothing may be left behind. */
    private void endAtOnce() {
        nothingStartsFromNowOn();
        for (RunningMachine machine : machines()) {
            machine.processes().forEach(ProcessHandle::destroyForcibly);
        }
    }

    private synchronized void nothingStartsFromNowOn() {
        closing = true;
    }

    private void start(List<Machine> machines) throws IOException, InterruptedException {
        List<RunningMachine> started = new CopyOnWriteArrayList<>();
        groups.add(started);
        for (Machine machine : machines) {
            start(new RunningMachine(machine, site.folder("logs")), started);
        }
        for (RunningMachine machine : started) {
            await(machine);
        }
    }

    /** Either it starts before the end begins, and is ended, or it does not start. */
    private synchronized void start(RunningMachine machine, List<RunningMachine> started) {
        if (closing) {
            throw ending();
        }
        machine.start();
        started.add(machine);
    }

    private static LiveException ending() {
        return new LiveException("the cluster is ending");
    }

    private void await(RunningMachine machine) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!machine.isHealthy()) {
            if (closing) {
                throw ending();
            }
            if (machine.hasFailed()) {
                throw new LiveException("%s ended with exit code %d; its log %s ends: %s"
                        .formatted(machine.name(), machine.exitCode(), machine.log(), machine.lastWords()));
            }
            if (System.nanoTime() > deadline) {
                throw new LiveException("%s is not healthy after %d s; its log %s may say why"
                        .formatted(machine.name(), PATIENCE.toSeconds(), machine.log()));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        console.step(
                "%2d of %d  %-14s %s",
                ++healthy, planned, machine.name(), machine.isAlive() ? "healthy, process " + machine.pid() : "done");
    }
}

package dev.streambook.recommender.live.cluster;

import static org.awaitility.Awaitility.await;

import dev.streambook.recommender.live.process.Console;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Kills processes of a cluster as a power cut does. Somebody else starts them again. */
final class Kills {

    private static final Duration BACK = Duration.ofMinutes(3);

    private final ProcessCluster cluster;
    private final Console console;

    Kills(ProcessCluster cluster, Console console) {
        this.cluster = cluster;
        this.console = console;
    }

    /** Something that was killed. */
    final class Killed {

        private final String name;
        private final Callable<Boolean> isBack;

        private Killed(String name, Callable<Boolean> isBack) {
            this.name = name;
            this.isBack = isBack;
            console.step("%s was killed", name);
        }

        void awaitBack() {
            await(name + " is back").atMost(BACK).until(isBack);
            console.step("%s is back", name);
        }
    }

    /** Kills the process of this name. */
    Killed machine(String name) throws InterruptedException {
        RunningMachine machine = cluster.machine(name);
        int starts = machine.starts();
        machine.kill();
        return new Killed(name, () -> machine.starts() > starts && machine.isHealthy());
    }

    /** Kills Storm's worker, once there is one. The supervisor starts another one. */
    Killed stormWorker() {
        RunningMachine supervisor = cluster.machine("supervisor");
        ProcessHandle worker = await("a Storm worker runs")
                .atMost(BACK)
                .until(() -> worker(supervisor), Optional::isPresent)
                .orElseThrow();
        worker.destroyForcibly();
        return new Killed(
                "the Storm worker",
                () -> worker(supervisor)
                        .filter(one -> one.pid() != worker.pid())
                        .isPresent());
    }

    private static Optional<ProcessHandle> worker(RunningMachine supervisor) {
        return supervisor.processes().stream()
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().arguments().stream()
                        .map(List::of)
                        // each worker has a process that writes down what it says, with the worker's command among its
                        // arguments
                        .anyMatch(arguments -> arguments.contains("org.apache.storm.daemon.worker.Worker")
                                && !arguments.contains("org.apache.storm.LogWriter")))
                .findFirst();
    }
}

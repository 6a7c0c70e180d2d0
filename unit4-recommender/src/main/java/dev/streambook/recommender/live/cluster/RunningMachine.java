package dev.streambook.recommender.live.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of the cluster, with those that it has started itself. It is known by its process id and by nothing else. */
final class RunningMachine {

    private static final int LAST_LINES = 5;
    /** A process that is ended by force is gone within milliseconds. */
    private static final int GONE_SECONDS = 5;

    private final Machine machine;
    private final Path log;
    private Process process;
    private List<ProcessHandle> asked = List.of();
    private int starts;
    private long saidBefore;

    RunningMachine(Machine machine, Path logs) {
        this.machine = machine;
        this.log = logs.resolve(machine.name() + ".log");
    }

    String name() {
        return machine.name();
    }

    Machine machine() {
        return machine;
    }

    Path log() {
        return log;
    }

    long pid() {
        return process.pid();
    }

    /** How often it was started. */
    int starts() {
        return starts;
    }

    /** Starts it, also again after it ended. */
    void start() {
        ProcessBuilder builder = new ProcessBuilder(machine.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File(nothing())));
        builder.environment().putAll(machine.environment());
        try {
            saidBefore = Files.exists(log) ? Files.size(log) : 0;
            process = builder.start();
            starts++;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name(), e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether one that does one thing has done it. */
    boolean isDone() {
        return !machine.lasting() && !process.isAlive() && process.exitValue() == 0;
    }

    /** Whether it ended that should not have, or not so. */
    boolean hasFailed() {
        return !process.isAlive() && !isDone();
    }

    int exitCode() {
        return process.exitValue();
    }

    boolean isHealthy() throws IOException, InterruptedException {
        return machine.lasting() ? isAlive() && machine.health().isHealthy(said()) : isDone();
    }

    private String said() throws IOException {
        byte[] all = Files.readAllBytes(log);
        int from = (int) Math.min(saidBefore, all.length);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }

    /** The last lines that it has said. */
    String lastWords() throws IOException {
        List<String> lines = said().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    /** It and all that it has started, such as Storm's workers and Spark's executors. */
    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    /** Ends it on the spot, as a power cut does, and returns when it is gone. Those that it has started live on. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, with all that it has started, and does not wait. */
    void ask() {
        asked = processes();
        asked.forEach(ProcessHandle::destroy);
    }

    /**
     * Gives it time to end that was asked to, then ends what is left of it and of all that it had started; returns when all
     * are gone.
     */
    void end(Duration time) throws InterruptedException {
        process.waitFor(Math.max(0, time.toMillis()), TimeUnit.MILLISECONDS);
        asked.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : asked) {
            each.onExit()
                    .completeOnTimeout(each, GONE_SECONDS, TimeUnit.SECONDS)
                    .join();
        }
    }

    /** Asks it to end, then ends it, with all that it has started. */
    void stop(Duration time) throws InterruptedException {
        ask();
        end(time);
    }

    private static String nothing() {
        return System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null";
    }
}

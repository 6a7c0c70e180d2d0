package dev.streambook.recommender.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.workbook.ProjectFolder;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The live program as a process of its own, as a user starts it: with the JVM flags in {@code streambook.live.flags}, which the
 * profile {@code bench} takes from the profile {@code live}, or else with those of this JVM.
 */
public final class LiveProcess implements AutoCloseable {

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader = new Thread(this::read, "live-output");

    private LiveProcess(Process process) {
        this.process = process;
        reader.start();
    }

    /** @param temporary where the process may leave nothing behind */
    public static LiveProcess start(Path temporary, String... arguments) throws IOException {
        return start(temporary, classPath(), Live.class, arguments);
    }

    /** Another main class of the tests, with the same flags. */
    public static LiveProcess startOther(Class<?> main, Path temporary, String... arguments) throws IOException {
        return start(temporary, System.getProperty("java.class.path"), main, arguments);
    }

    /** With classes of its own, which go before those of this process. */
    public static LiveProcess startWith(Path classes, Path temporary, String... arguments) throws IOException {
        return start(temporary, classes + File.pathSeparator + classPath(), Live.class, arguments);
    }

    /**
     * The program's own libraries, as the build has written them down: a library that only the tests have is then missed here
     * and not by a user. Where no build has (an IDE), this process's class path.
     */
    private static String classPath() throws IOException {
        Path target = ProjectFolder.root().resolve("unit4-recommender/target");
        Path libraries = target.resolve("runtime-class-path.txt");
        return Files.exists(libraries)
                ? target.resolve("classes") + File.pathSeparator + Files.readString(libraries)
                : System.getProperty("java.class.path");
    }

    private static LiveProcess start(Path temporary, String classPath, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + ProjectFolder.root().resolve(".jvm/engines.args"));
        command.addAll(flags());
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return new LiveProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private static List<String> flags() {
        String told = System.getProperty("streambook.live.flags");
        return told == null
                ? Stream.concat(
                                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                                        .filter(flag -> flag.startsWith("-XX:")),
                                Stream.of("-Xmx900m"))
                        .toList()
                : List.of(told.split(" "));
    }

    public List<String> lines() {
        return lines;
    }

    public boolean says(Predicate<String> line) {
        return lines.stream().anyMatch(line);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The processor time that it has taken since its start. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Asks it to end, as a polite kill does. By its handle: {@link Process#destroy} would also close its output. */
    public void interrupt() {
        process.toHandle().destroy();
    }

    /** Ends it on the spot, as a power cut does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** @throws AssertionError if it does not end in time, with what it said */
    public int exitCode(long seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new AssertionError("still running after %d s:%n%s".formatted(seconds, String.join("\n", lines)));
        }
        reader.join();
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
        reader.join();
    }

    private void read() {
        try (BufferedReader output = process.inputReader(UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (!line.startsWith("Picked up JAVA_TOOL_OPTIONS")) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.streambook.unit2;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.engine.flume.FlumeAgent;
import dev.streambook.engine.flume.FlumeMistakeException;
import dev.streambook.workbook.ProjectFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An agent in a process of its own, which can be killed. */
final class AgentProcess implements AutoCloseable {

    private static final String READY = "the agent runs";

    private final Process process;

    private AgentProcess(Process process) {
        this.process = process;
    }

    /** The process: runs the agent until its input ends, as it does when the test's JVM ends. */
    public static void main(String[] arguments) throws IOException {
        try (FlumeAgent agent = FlumeAgent.start(Path.of(arguments[0]), arguments[1])) {
            System.out.println(READY);
            int end = System.in.read();
            System.out.println("input ended: " + end);
        } catch (FlumeMistakeException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Returns when the agent runs.
     *
     * @throws IllegalStateException with what the process said, where it ended instead
     */
    static AgentProcess start(Path file, String agent, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + ProjectFolder.root().resolve(".jvm/engines.args"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-XX:") || flag.startsWith("-Djava.io.tmpdir"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx128m", "-Xshare:auto"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), AgentProcess.class.getName()));
        command.addAll(List.of(file.toString(), agent));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            AgentProcess started = new AgentProcess(builder.start());
            started.awaitReady();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a process for the agent", e);
        }
    }

    /** Ends it at once: nothing of it runs any more, no stop of a channel, no shutdown hook. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a process was killed", e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private void awaitReady() throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader output = process.inputReader(UTF_8);
        for (String line = output.readLine(); !READY.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IllegalStateException("the agent did not start: " + String.join("\n", said));
            }
            said.add(line);
        }
    }
}

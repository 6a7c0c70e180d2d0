package dev.streambook.recommender.search.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A {@link ServedCatalogue} in a JVM of its own, with the flags of this one. */
final class AnsweringProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final Writer in;
    private final String url;
    private final int films;

    private AnsweringProcess(Process process) throws IOException {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        String[] ready = line().split(" ");
        this.url = ready[0];
        this.films = Integer.parseInt(ready[1]);
    }

    static AnsweringProcess start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ServedCatalogue.class.getName()));
        command.addAll(List.of(arguments));
        return new AnsweringProcess(
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
    }

    String url() {
        return url;
    }

    /** How many films it can recommend. */
    int films() {
        return films;
    }

    /** What a plain scan costs there now. */
    PlainScan.Cost plainScan() throws IOException {
        in.write("scan\n");
        in.flush();
        String[] numbers = line().split(" ");
        return new PlainScan.Cost(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }

    /** The processor time that it has taken since its start. */
    double cpuMillis() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
    }

    @Override
    public void close() throws Exception {
        in.close();
        process.waitFor();
    }

    private String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the answering process has ended; its error stream says why");
        }
        return line;
    }
}

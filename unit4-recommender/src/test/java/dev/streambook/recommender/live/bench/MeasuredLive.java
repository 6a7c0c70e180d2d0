package dev.streambook.recommender.live.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.recommender.live.LiveClient;
import dev.streambook.recommender.live.LiveProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A live program that is measured from outside, on a free port and with data that go with it. */
final class MeasuredLive implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final Duration END = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Pattern BROKER = Pattern.compile("broker on ([0-9.]+:[0-9]+)");

    private final long began = System.nanoTime();
    private final Path folder;
    private final LiveProcess process;

    private MeasuredLive(Path folder, LiveProcess process) {
        this.folder = folder;
        this.process = process;
    }

    static MeasuredLive start(String... arguments) throws IOException {
        Path folder = Files.createTempDirectory("measured-");
        List<String> all = new ArrayList<>(List.of("--port", "0", "--parts", "reference"));
        all.addAll(List.of(arguments));
        return new MeasuredLive(folder, LiveProcess.start(folder, all.toArray(new String[0])));
    }

    LiveProcess process() {
        return process;
    }

    /** Since it was started, with the start of its JVM. */
    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    /** When it listens. */
    LiveClient client() {
        awaitLine("page and API on http://");
        return LiveClient.of(process.lines());
    }

    /** {@code host:port} of its broker, when that is up. */
    String broker() {
        awaitLine("broker on ");
        return process.lines().stream()
                .flatMap(line -> BROKER.matcher(line).results())
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    void awaitFirstRecommendation() {
        awaitLine("first recommendation: ");
    }

    void awaitLine(String part) {
        await(part, () -> process.says(line -> line.contains(part)));
    }

    /** @throws IllegalStateException if the program ends before, with what it said */
    void await(String what, Callable<Boolean> fact) {
        Awaitility.await(what)
                .atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("the program has ended: " + String.join("\n", process.lines()));
                    }
                    return fact.call();
                });
    }

    /** A stage's row of /audit; without fields as long as the stage has not reported. */
    JsonNode stage(String name) throws IOException, InterruptedException {
        return LiveClient.stage(client().get("/audit").body(), name);
    }

    /** What it has said stays in the file {@code measured.log} of the temporary folder. */
    @Override
    public void close() throws Exception {
        process.interrupt();
        try {
            process.exitCode(END.toSeconds());
            Files.deleteIfExists(folder);
        } finally {
            process.close();
            Files.write(folder.resolveSibling("measured.log"), process.lines());
        }
    }
}

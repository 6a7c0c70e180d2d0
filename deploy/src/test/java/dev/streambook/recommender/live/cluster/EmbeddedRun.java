package dev.streambook.recommender.live.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The live program, all parts on embedded engines in one process: what a cluster is compared with. */
final class EmbeddedRun implements AutoCloseable {

    private static final int HEAP = 900;
    private static final Duration STOP = Duration.ofSeconds(20);

    private final RunningMachine live;
    private final Path data;
    private final String address;

    private EmbeddedRun(RunningMachine live, Path data, String address) {
        this.live = live;
        this.data = data;
        this.address = address;
    }

    /** Starts it on the same source, with the same settings. */
    static EmbeddedRun start(Site site, ClusterPlan plan) {
        Path data = site.folder("embedded");
        int port = site.port("embedded");
        List<String> arguments = new ArrayList<>(plan.arguments());
        arguments.addAll(plan.source());
        arguments.addAll(List.of("--data", data.toString(), "--port", Integer.toString(port)));
        List<String> command = new JavaCommand(site, HEAP)
                .with("java.io.tmpdir", site.folder("tmp"))
                .run(
                        System.getProperty("java.class.path"),
                        "dev.streambook.recommender.live.Live",
                        arguments.toArray(String[]::new));
        RunningMachine live = new RunningMachine(
                new Machine("embedded", command, Map.of(), Health.said("serving on http"), true), site.folder("logs"));
        live.start();
        return new EmbeddedRun(live, data, "http://%s:%d".formatted(Site.HOST, port));
    }

    /** Whether all lines of the source are accounted for, and the model trained on them answers. */
    boolean isDone() throws IOException, InterruptedException {
        if (live.hasFailed()) {
            throw new AssertionError("the embedded run ended: " + live.lastWords());
        }
        return live.isHealthy();
    }

    String address() {
        return address;
    }

    Path archive() {
        return data.resolve("archive");
    }

    @Override
    public void close() throws InterruptedException {
        live.stop(STOP);
    }
}

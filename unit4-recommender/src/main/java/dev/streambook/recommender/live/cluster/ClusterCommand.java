package dev.streambook.recommender.live.cluster;

import dev.streambook.recommender.live.process.Commands;
import dev.streambook.recommender.live.process.Console;
import dev.streambook.recommender.live.process.Ending;
import dev.streambook.recommender.live.process.Shutdown;
import dev.streambook.recommender.live.process.Signals;
import dev.streambook.recommender.live.process.WorkFolder;
import dev.streambook.recommender.settings.SettingException;
import dev.streambook.workbook.ProjectFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts a whole cluster on this machine, shows it, and stops it: {@code mvn -q -Pcluster}. */
@Command(
        name = "cluster",
        mixinStandardHelpOptions = true,
        description =
                "A cluster on this machine: brokers, Storm, Spark and the recommender, each a process of its own.")
public final class ClusterCommand implements Callable<Integer> {

    private static final Duration END = Duration.ofMinutes(2);
    private static final long LOOK_MILLIS = 1_000;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "The folder for data and logs, created if it is missing. It stays.")
    private Path data;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting of all programs, such as training.rank=32; may be repeated.")
    private Map<String, String> set = Map.of();

    @Option(
            names = "--secured",
            description = "The brokers ask every client for a password, over TLS. Key and passwords are new each time.")
    private boolean secured;

    @Parameters(paramLabel = "SOURCE", description = "What the source is told, after --, such as: -- --events 40000")
    private List<String> source = List.of();

    public static void main(String[] arguments) {
        System.exit(Commands.execute(new ClusterCommand(), arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (data.toAbsolutePath().toString().contains("=")) {
            throw new SettingException(
                    "--data is %s; expected a path without =, as java -javaagent splits at it".formatted(data));
        }
        Console console = new Console(System.out);
        Shutdown shutdown = new Shutdown(END);
        shutdown.nextTier();
        WorkFolder work = shutdown.add("work folder", WorkFolder.keep(data));
        shutdown.nextTier();
        Site site = Site.in(
                ProjectFolder.root(),
                work.folder("run-" + ProcessHandle.current().pid()));
        ProcessCluster cluster = shutdown.add("processes", new ProcessCluster(site, console));
        Ending ending = new Ending(shutdown, console);
        Signals.endWith(ending::end);
        Signals.endWithParent(ending::end);
        try {
            cluster.start(new ClusterPlan(source, set, Map.of(), secured));
            console.print(StatusTable.of(cluster.machines()));
            console.step("page and API on %s/ and %s/ until Ctrl-C", site.address("api-1"), site.address("api-2"));
            while (ending.exitCode().isEmpty()) {
                cluster.revive();
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            return ending.exitCode().getAsInt();
        } catch (RuntimeException e) {
            return ending.exitCode().orElseThrow(() -> e);
        } finally {
            ending.end(0);
        }
    }
}

package dev.streambook.recommender.live.program;

import dev.streambook.recommender.live.part.LiveSettings;
import dev.streambook.recommender.live.part.PartOptions;
import dev.streambook.recommender.live.process.Commands;
import dev.streambook.recommender.live.process.Console;
import dev.streambook.recommender.live.process.LiveException;
import dev.streambook.recommender.settings.Settings;
import dev.streambook.recommender.storm.RecommenderTopology;
import dev.streambook.recommender.storm.StormExercises;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.apache.storm.StormSubmitter;
import org.apache.storm.generated.AlreadyAliveException;
import org.apache.storm.generated.AuthorizationException;
import org.apache.storm.generated.InvalidTopologyException;
import org.apache.storm.thrift.TException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main class for {@code storm jar}: sends the topology to the cluster's nimbus, and ends. */
@Command(
        name = "submit-topology",
        mixinStandardHelpOptions = true,
        description = "Sends the topology to a Storm cluster. Run it by: storm jar streambook-topology.jar")
public final class SubmitTopology implements Callable<Integer> {

    /** What to do if a topology of this name runs. */
    enum IfRunning {
        FAIL,
        KEEP,
        REPLACE
    }

    private static final String NAME = "recommender";
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Console console = new Console(System.out);

    @Mixin
    private PartOptions part;

    @Option(
            names = "--if-running",
            paramLabel = "fail|keep|replace",
            defaultValue = "fail",
            description = "What to do if it runs already: complain, leave it as it is, or end it and send this one.")
    private IfRunning ifRunning;

    public static void main(String[] arguments) {
        System.exit(Commands.execute(new SubmitTopology(), arguments));
    }

    @Override
    public Integer call() throws TException, InterruptedException {
        LiveSettings settings = new LiveSettings(Settings.load(part.set()));
        RecommenderTopology topology =
                new RecommenderTopology(settings.topology(settings.connection()), StormExercises.take(part.choice()));
        DeployedTopology deployed = new DeployedTopology(NAME);
        if (ifRunning != IfRunning.FAIL && deployed.exists()) {
            if (ifRunning == IfRunning.KEEP) {
                console.print("topology %s runs already and is left as it is".formatted(NAME));
                return 0;
            }
            console.print("topology %s ends".formatted(NAME));
            deployed.end(GRACE);
        }
        submit(topology);
        return 0;
    }

    private void submit(RecommenderTopology topology) throws AuthorizationException {
        try {
            StormSubmitter.submitTopology(NAME, topology.config(), topology.build());
        } catch (AlreadyAliveException e) {
            throw new LiveException(
                    "topology %s runs already; expected none; --if-running=replace ends it first".formatted(NAME));
        } catch (InvalidTopologyException e) {
            throw new LiveException("Storm refuses the topology: " + e.get_msg());
        }
        console.print("topology %s is submitted".formatted(NAME));
    }
}

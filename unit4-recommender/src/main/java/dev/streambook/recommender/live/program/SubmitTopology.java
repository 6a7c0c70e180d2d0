package dev.streambook.recommender.live.program;

import dev.streambook.recommender.live.part.LiveSettings;
import dev.streambook.recommender.live.part.PartOptions;
import dev.streambook.recommender.live.process.Commands;
import dev.streambook.recommender.live.process.Console;
import dev.streambook.recommender.live.process.LiveException;
import dev.streambook.recommender.settings.Settings;
import dev.streambook.recommender.storm.RecommenderTopology;
import dev.streambook.recommender.storm.StormExercises;
import java.util.concurrent.Callable;
import org.apache.storm.StormSubmitter;
import org.apache.storm.generated.AlreadyAliveException;
import org.apache.storm.generated.AuthorizationException;
import org.apache.storm.generated.InvalidTopologyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main class for {@code storm jar}: sends the topology to the cluster's nimbus, and ends. */
@Command(
        name = "submit-topology",
        mixinStandardHelpOptions = true,
        description = "Sends the topology to a Storm cluster. Run it by: storm jar streambook-topology.jar")
public final class SubmitTopology implements Callable<Integer> {

    private static final String NAME = "recommender";

    @Mixin
    private PartOptions part;

    public static void main(String[] arguments) {
        System.exit(Commands.execute(new SubmitTopology(), arguments));
    }

    @Override
    public Integer call() throws AuthorizationException {
        LiveSettings settings = new LiveSettings(Settings.load(part.set()));
        RecommenderTopology topology =
                new RecommenderTopology(settings.topology(settings.connection()), StormExercises.take(part.choice()));
        try {
            StormSubmitter.submitTopology(NAME, topology.config(), topology.build());
        } catch (AlreadyAliveException e) {
            throw new LiveException(
                    "topology %s runs already; expected none; run \"storm kill %1$s\" first".formatted(NAME));
        } catch (InvalidTopologyException e) {
            throw new LiveException("Storm refuses the topology: " + e.get_msg());
        }
        new Console(System.out).print("topology %s is submitted".formatted(NAME));
        return 0;
    }
}

package dev.streambook.recommender.live.program;

import dev.streambook.recommender.live.part.LiveKafka;
import dev.streambook.recommender.live.part.LiveSettings;
import dev.streambook.recommender.live.process.Shutdown;
import dev.streambook.recommender.model.ModelFollower;
import dev.streambook.recommender.serving.ServingExercises;
import dev.streambook.recommender.speed.SpeedExercises;
import dev.streambook.recommender.speed.SpeedLayer;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** One instance of the speed layer: from events to user vectors. Several share the partitions. */
@Command(
        name = "speed",
        mixinStandardHelpOptions = true,
        description = "The speed layer: from events to user vectors. Several instances share the work.")
public final class SpeedProgram extends Program {

    public static void main(String[] arguments) {
        main(new SpeedProgram(), arguments);
    }

    @Override
    Supplier<Optional<String>> start(Node node) {
        LiveSettings settings = node.settings();
        SpeedExercises exercises = SpeedExercises.take(node.choice());
        Shutdown shutdown = node.run().shutdown();
        LiveKafka kafka = node.kafka();
        ModelFollower models =
                kafka.models(ServingExercises.take(node.choice()).registry(), settings.margins, shutdown);
        SpeedLayer speed = shutdown.add(
                "speed layer",
                new SpeedLayer(
                        kafka.clients(),
                        kafka.topics(),
                        settings.speed(settings.cluster.instance()),
                        models.current(),
                        exercises));
        speed.start();
        node.run().console().step("the speed layer runs, instance %s", settings.cluster.instance());
        return () ->
                models.failure().or(() -> speed.isAlive() ? Optional.empty() : Optional.of("the speed layer has died"));
    }
}

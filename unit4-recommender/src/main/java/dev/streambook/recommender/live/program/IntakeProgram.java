package dev.streambook.recommender.live.program;

import dev.streambook.engine.flume.FlumeAgent;
import dev.streambook.engine.flume.FlumeMistakeException;
import dev.streambook.recommender.intake.IntakeExercises;
import dev.streambook.recommender.live.part.ClusterSettings;
import dev.streambook.recommender.live.part.IntakeParts;
import dev.streambook.recommender.settings.SettingException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** The Flume agent of the intake: from the log files into topic events. */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description = "A Flume agent that brings log files into Kafka.")
public final class IntakeProgram extends Program {

    public static void main(String[] arguments) {
        main(new IntakeProgram(), arguments);
    }

    @Override
    Supplier<Optional<String>> start(Node node) {
        ClusterSettings cluster = node.settings().cluster;
        Path logs = ClusterSettings.usable(cluster.logs(), "logs");
        Path folder = ClusterSettings.usable(cluster.intake(), "intake");
        try {
            FlumeAgent agent = node.run()
                    .shutdown()
                    .add(
                            "intake",
                            IntakeParts.agent(
                                    IntakeExercises.take(node.choice()),
                                    node.settings().connection(),
                                    logs,
                                    folder));
            node.run().console().step("the intake runs: Flume, from %s to Kafka", logs);
            return () -> agent.isRunning() ? Optional.empty() : Optional.of("the Flume agent has stopped");
        } catch (FlumeMistakeException e) {
            throw new SettingException(e.getMessage());
        }
    }
}

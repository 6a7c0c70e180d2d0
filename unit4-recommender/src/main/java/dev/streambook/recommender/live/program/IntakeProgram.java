package dev.streambook.recommender.live.program;

import dev.streambook.engine.flume.FlumeAgent;
import dev.streambook.engine.flume.FlumeMistakeException;
import dev.streambook.recommender.intake.IntakeExercises;
import dev.streambook.recommender.live.part.ClusterSettings;
import dev.streambook.recommender.live.part.IntakeParts;
import dev.streambook.recommender.settings.SettingException;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** The Flume agent of the intake: from the log files, and from boxes that speak Avro RPC, into topic events. */
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
        ClusterSettings.usable(cluster.logs(), "logs");
        ClusterSettings.usable(cluster.intake(), "intake");
        try {
            FlumeAgent agent = node.run()
                    .shutdown()
                    .add(
                            "intake",
                            IntakeParts.agent(
                                    IntakeExercises.take(node.choice()),
                                    node.settings().connection(),
                                    cluster));
            node.run()
                    .console()
                    .step(
                            "the intake runs: Flume, from %s and RPC on %s:%d to Kafka",
                            cluster.logs(), cluster.rpcHost(), cluster.rpcPort());
            return () -> agent.isRunning() ? Optional.empty() : Optional.of("the Flume agent has stopped");
        } catch (FlumeMistakeException e) {
            throw new SettingException(e.getMessage());
        }
    }
}

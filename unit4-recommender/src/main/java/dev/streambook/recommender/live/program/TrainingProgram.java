package dev.streambook.recommender.live.program;

import dev.streambook.recommender.archive.EventArchive;
import dev.streambook.recommender.batch.BatchExercises;
import dev.streambook.recommender.live.part.LiveKafka;
import dev.streambook.recommender.live.part.LiveTraining;
import dev.streambook.recommender.live.process.Shutdown;
import dev.streambook.recommender.model.ModelFollower;
import dev.streambook.recommender.serving.ServingExercises;
import dev.streambook.recommender.serving.view.AuditView;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.recommender.topics.follow.TopicFollower;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/**
 * Spark: trains on the archive each time it has grown enough. The main class for {@code spark-submit}. How much the archive
 * holds it learns from topic audit; the files themselves it reads when it trains.
 */
@Command(
        name = "training",
        mixinStandardHelpOptions = true,
        description = "Spark: trains on the archive as it grows. Run it by spark-submit.")
public final class TrainingProgram extends SparkProgram {

    public static void main(String[] arguments) {
        main(new TrainingProgram(), arguments);
    }

    @Override
    Supplier<Optional<String>> start(Node node, OnSpark spark) {
        Shutdown shutdown = node.run().shutdown();
        LiveKafka kafka = spark.parts().kafka();
        ModelFollower models =
                kafka.models(ServingExercises.take(node.choice()).registry(), node.settings().margins, shutdown);
        AuditView stages = new AuditView();
        TopicFollower audit = shutdown.add(
                "audit",
                new TopicFollower(
                        "audit", kafka.clients(), List.of(kafka.topics().audit()), stages));
        audit.start();
        LiveTraining training = spark.parts()
                .training(
                        spark.session(),
                        node.settings().cluster.archive(),
                        BatchExercises.take(node.choice()),
                        models.current(),
                        () -> archived(stages));
        node.run().console().step("the training waits for the archive to grow");
        return new Told(training, node.run().console())
                .before(() -> models.failure().or(audit::failure));
    }

    private static long archived(AuditView stages) {
        return stages.stages()
                .getOrDefault(EventArchive.STAGE, StageAudit.none(EventArchive.STAGE))
                .out();
    }
}

package dev.streambook.recommender.live.program;

import dev.streambook.recommender.intake.IntakeExercises;
import dev.streambook.recommender.intake.PostedEvents;
import dev.streambook.recommender.intake.StoredForgotten;
import dev.streambook.recommender.live.part.AuditReporter;
import dev.streambook.recommender.live.part.LiveKafka;
import dev.streambook.recommender.live.part.LivePosts;
import dev.streambook.recommender.live.part.LiveServing;
import dev.streambook.recommender.live.part.LiveSettings;
import dev.streambook.recommender.live.process.HttpPort;
import dev.streambook.recommender.serving.ServingExercises;
import dev.streambook.recommender.serving.fault.Faults;
import dev.streambook.recommender.topics.StageAudit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** One node of the API and the page. All nodes read the same topics and share nothing else. */
@Command(
        name = "api",
        mixinStandardHelpOptions = true,
        description = "The API and the page. Several instances answer alike.")
public final class ApiProgram extends Program {

    public static void main(String[] arguments) {
        main(new ApiProgram(), arguments);
    }

    @Override
    Supplier<Optional<String>> start(Node node) {
        LiveSettings settings = node.settings();
        HttpPort.check(settings.api.host(), settings.api.port());
        IntakeExercises intake = IntakeExercises.take(node.choice());
        ServingExercises serving = ServingExercises.take(node.choice());
        LiveKafka kafka = node.kafka();
        PostedEvents posted = node.run()
                .shutdown()
                .add(
                        "posted events",
                        intake.postedEvents(kafka.connection(), kafka.topics().events()));
        posted.start();
        StoredForgotten forgotten = node.run()
                .shutdown()
                .add(
                        "forgotten users",
                        intake.forgotten(kafka.connection(), kafka.topics().forgotten()));
        LivePosts posts =
                new LivePosts(intake, posted, forgotten, settings.api.limits().batch(), settings.maxAhead);
        report(posted, kafka, node);
        Faults faults = Faults.refused("the engines are on machines of their own; end one of them there");
        return LiveServing.start(settings, serving, posts, faults, node.choice(), kafka, node.run())::failure;
    }

    /** Each start of a node counts for itself, so that a node which was killed leaves what it had counted. */
    private static void report(PostedEvents posted, LiveKafka kafka, Node node) {
        String instance = node.settings().cluster.instance() + "@" + System.currentTimeMillis();
        AuditReporter reporter = new AuditReporter(
                () -> List.of(new StageAudit(ClusterBooks.POSTS, posted.lines(), posted.lines(), 0, 0)),
                instance,
                kafka.clients(),
                kafka.topics().audit());
        node.run().shutdown().add("books", reporter).start();
    }
}

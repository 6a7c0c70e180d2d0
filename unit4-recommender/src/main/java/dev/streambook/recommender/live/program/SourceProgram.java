package dev.streambook.recommender.live.program;

import dev.streambook.recommender.archive.DeadLetterArchive;
import dev.streambook.recommender.intake.LogSweep;
import dev.streambook.recommender.intake.WrittenLogs;
import dev.streambook.recommender.live.part.AuditReporter;
import dev.streambook.recommender.live.part.CataloguePublisher;
import dev.streambook.recommender.live.part.ClusterSettings;
import dev.streambook.recommender.live.part.IntakeAudit;
import dev.streambook.recommender.live.part.IntakeParts;
import dev.streambook.recommender.live.part.LiveKafka;
import dev.streambook.recommender.live.part.SourceOptions;
import dev.streambook.recommender.live.process.Shutdown;
import dev.streambook.recommender.live.source.KeptSource;
import dev.streambook.recommender.live.source.Source;
import dev.streambook.recommender.live.source.SourceRun;
import dev.streambook.recommender.serving.view.AuditView;
import dev.streambook.recommender.topics.follow.TopicFollower;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * What stands in for the boxes: writes the log files that the intake reads, and the catalogue. It also keeps the books of the
 * way into Kafka, with the dead letters. Started again, it goes on after the last whole line. Log files that the intake has read
 * are deleted, where the source can see how far the intake has read.
 *
 * <p>An agent that was killed reads some lines again, and they are in the log twice. What the log holds more than was handed
 * over is therefore counted as handed over, too; the dedup counts the repetitions.
 */
@Command(
        name = "source",
        mixinStandardHelpOptions = true,
        description = "Writes log files for the intake: an invented audience, or a MovieLens data set.")
public final class SourceProgram extends Program {

    @Mixin
    private SourceOptions from;

    public static void main(String[] arguments) {
        main(new SourceProgram(), arguments);
    }

    @Override
    Supplier<Optional<String>> start(Node node) throws IOException {
        ClusterSettings cluster = node.settings().cluster;
        Source source = from.source(node.settings(), node.choice());
        Path logs = ClusterSettings.usable(cluster.logs(), "logs");
        Path letters = ClusterSettings.usable(cluster.deadLetters(), "dead-letters");
        new KeptSource(logs, "cluster.logs").claim(source);
        Shutdown shutdown = node.run().shutdown();
        LiveKafka kafka = node.kafka();
        CataloguePublisher.publish(kafka.clients(), kafka.topics().catalogue(), source.films());
        DeadLetterArchive deadLetters = shutdown.add(
                "dead letters",
                IntakeParts.deadLetters(
                        DeadLetterArchive.Reader.take(node.choice()), kafka, letters, node.settings().letterFileBytes));
        deadLetters.start();
        WrittenLogs written = new WrittenLogs(logs);
        long before = written.settle();
        SourceRun lines = shutdown.add(
                "source", new SourceRun(source, IntakeParts.logFiles(logs, node.settings().logFileBytes), before));
        TopicFollower audit = startBooks(kafka, lines, deadLetters, shutdown);
        shutdown.add("log sweep", new LogSweep(written, IntakeParts.state(cluster.intake()), lines::isWriting))
                .start();
        lines.start();
        node.run().console().step("source: %s; %,d lines are there already", source.name(), before);
        return () -> Stream.of(lines.failure(), deadLetters.failure(), audit.failure())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static TopicFollower startBooks(
            LiveKafka kafka, SourceRun lines, DeadLetterArchive deadLetters, Shutdown shutdown) {
        AuditView stages = new AuditView();
        TopicFollower follower = shutdown.add(
                "audit",
                new TopicFollower(
                        "audit", kafka.clients(), List.of(kafka.topics().audit()), stages));
        follower.start();
        ClusterBooks books = new ClusterBooks(lines::written, () -> ClusterBooks.posted(stages), kafka::storedEvents);
        IntakeAudit audit = books.audit(deadLetters::byStage);
        shutdown.add(
                        "books",
                        new AuditReporter(
                                audit::both,
                                "0",
                                kafka.clients(),
                                kafka.topics().audit()))
                .start();
        return follower;
    }
}

package dev.streambook.recommender.live;

import dev.streambook.engine.flume.FlumeAgent;
import dev.streambook.recommender.archive.ArchiveExercises;
import dev.streambook.recommender.archive.DeadLetterArchive;
import dev.streambook.recommender.intake.IntakeBacklog;
import dev.streambook.recommender.intake.LogSweep;
import dev.streambook.recommender.intake.PostedEvents;
import dev.streambook.recommender.intake.WrittenLogs;
import dev.streambook.recommender.live.part.AuditReporter;
import dev.streambook.recommender.live.part.IntakeAudit;
import dev.streambook.recommender.live.part.IntakeParts;
import dev.streambook.recommender.live.part.LiveKafka;
import dev.streambook.recommender.live.part.LiveSettings;
import dev.streambook.recommender.live.source.SourceRun;
import dev.streambook.recommender.topics.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The way into Kafka: the source writes log files, Flume reads them, and what fails on the way is kept as a dead letter. */
final class LiveIntake {

    private static final Duration BACKLOG = Duration.ofMinutes(5);

    private final DeadLetterArchive deadLetters;
    private final SourceRun source;
    private final IntakeAudit audit;

    private LiveIntake(DeadLetterArchive deadLetters, SourceRun source, IntakeAudit audit) {
        this.deadLetters = deadLetters;
        this.source = source;
        this.audit = audit;
    }

    /** @param posted takes posted events from the moment on at which the log of earlier runs is complete and counted */
    static LiveIntake start(
            LiveSettings settings,
            LiveLogs logs,
            LiveExercises exercises,
            LiveKafka kafka,
            PostedEvents posted,
            LiveRun run) {
        DeadLetterArchive letters = startDeadLetters(exercises.archive(), settings, kafka, run);
        Path folder = run.work().folder("intake");
        FlumeAgent agent = run.shutdown()
                .add("intake", IntakeParts.agent(exercises.intake(), kafka.connection(), logs.folder(), folder));
        run.console().step("the intake runs: Flume, from log files to Kafka");
        run.shutdown().add("source", logs.source());
        run.shutdown().add("fault log", logs.faults());
        WrittenLogs written = new WrittenLogs(logs.folder());
        IntakeAudit audit = new IntakeAudit(
                run.work().isKept() ? earlier(new IntakeBacklog(agent, written, IntakeParts.state(folder)), kafka) : 0,
                logs::written,
                posted::lines,
                kafka::storedEvents,
                letters::byStage);
        posted.start();
        if (logs.before() > 0) {
            run.console()
                    .step(
                            "earlier runs: %,d lines, all of them in Kafka; the source goes on after them",
                            logs.before());
        }
        startReporter(audit, kafka, run);
        run.shutdown()
                .add("log sweep", new LogSweep(written, IntakeParts.state(folder), logs::isWriting))
                .start();
        logs.source().start();
        run.console().step("source: %s", logs.source().name());
        return new LiveIntake(letters, logs.source(), audit);
    }

    /** Lines that have been handed to the intake, as of now. */
    long handedOver() {
        return audit.source().out();
    }

    SourceRun source() {
        return source;
    }

    Optional<String> failure() {
        return Stream.of(source.failure(), deadLetters.failure())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static void startReporter(IntakeAudit audit, LiveKafka kafka, LiveRun run) {
        AuditReporter reporter = new AuditReporter(
                audit::both, "0", kafka.clients(), kafka.topics().audit());
        run.shutdown().add("audit", reporter).start();
    }

    private static DeadLetterArchive startDeadLetters(
            ArchiveExercises exercises, LiveSettings settings, LiveKafka kafka, LiveRun run) {
        DeadLetterArchive letters = run.shutdown()
                .add(
                        "dead letters",
                        IntakeParts.deadLetters(
                                exercises.letters(),
                                kafka,
                                run.work().folder("dead-letters"),
                                settings.letterFileBytes));
        letters.start();
        return letters;
    }

    /** How many records the lines of earlier runs have become, once the agent has finished with them. */
    private static long earlier(IntakeBacklog backlog, LiveKafka kafka) {
        Awaitility.await("Flume has sent what earlier runs have left")
                .atMost(BACKLOG)
                .until(backlog::isEmpty);
        return kafka.storedEvents()
                + kafka.committed(kafka.topics().deadLetters()).stream()
                        .map(letter -> letter.headers().lastHeader(DeadLetter.STAGE))
                        .filter(stage -> stage != null
                                && IntakeAudit.STAGE.equals(new String(stage.value(), StandardCharsets.UTF_8)))
                        .count();
    }
}

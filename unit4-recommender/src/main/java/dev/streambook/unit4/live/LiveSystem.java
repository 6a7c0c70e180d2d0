package dev.streambook.unit4.live;

import dev.streambook.engine.KafkaBroker;
import dev.streambook.engine.LocalSpark;
import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit1.LagMonitor;
import dev.streambook.unit4.archive.ArchiveSettings;
import dev.streambook.unit4.archive.EventArchive;
import dev.streambook.unit4.batch.PlaysPublisher;
import dev.streambook.unit4.deadletter.DeadLetterArchive;
import dev.streambook.unit4.intake.LogEventSink;
import dev.streambook.unit4.intake.LogWriter;
import dev.streambook.unit4.log.KafkaClients;
import dev.streambook.unit4.log.TopicNames;
import dev.streambook.unit4.model.ModelPublisher;
import dev.streambook.unit4.serving.EventSink;
import dev.streambook.unit4.speed.SpeedLayer;
import dev.streambook.unit4.speed.SpeedSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All parts of the recommender on embedded engines, in the order in which data flows. What is started here is handed to
 * the {@link Shutdown}; parts begin as soon as the engine that they need is up.
 */
final class LiveSystem {

    private static final String SPEED_GROUP = "speed";
    private static final int MODELS_KEPT = 3;
    private static final long LOG_FILE_BYTES = 64L << 20;

    private final LiveSettings settings;
    private final WorkFolder work;
    private final Parts parts;
    private final Shutdown shutdown;
    private final Console console;
    private final TopicNames topics = TopicNames.standard();

    private LiveParts exercises;
    private KafkaBroker kafka;
    private KafkaClients clients;
    private LiveServing serving;
    private DeadLetterArchive deadLetters;
    private SpeedLayer speed;
    private EventArchive archive;
    private LiveTraining training;
    private SourceRun source;

    LiveSystem(LiveSettings settings, WorkFolder work, Parts parts, Shutdown shutdown, Console console) {
        this.settings = settings;
        this.work = work;
        this.parts = parts;
        this.shutdown = shutdown;
        this.console = console;
    }

    /** Returns when all parts run. */
    void start(Source from) throws IOException {
        exercises = LiveParts.take(parts, settings, topics);
        console.print("The exercises that it is made of:");
        parts.lines().forEach(line -> console.print("  " + line));

        LiveEngines engines = LiveEngines.start(work.folder("spark"), console, shutdown);
        shutdown.nextTier();
        kafka = LiveEngines.up(engines.kafka());
        clients = new KafkaClients(kafka.bootstrapServers());
        createTopics();
        CataloguePublisher.publish(clients, topics.catalogue(), from.films());
        LogEventSink posted = shutdown.add(
                "posted events",
                new LogEventSink(
                        exercises.pipe(),
                        exercises.producer().create(LogEventSink.connection(kafka.bootstrapServers()), topics.events()),
                        exercises.intake().keys()));
        KafkaOffsets offsets = shutdown.add("offsets", new KafkaOffsets(kafka.bootstrapServers()));
        startServing(posted, offsets);
        startSpeed();
        startDeadLetters();
        startIntake(from, posted, offsets);
        startArchiveAndTraining(engines);
        exercises.topology().start(LiveEngines.up(engines.storm()), kafka.bootstrapServers(), shutdown);
        console.step("Storm topology runs: dedup, trending, similar films");
    }

    SourceRun source() {
        return source;
    }

    LiveServing serving() {
        return serving;
    }

    LiveTraining training() {
        return training;
    }

    long deadLettersOfIntake() {
        return deadLetters.byStage().getOrDefault(IntakeAudit.STAGE, 0L);
    }

    /** Why a part no longer works; empty as long as all do. */
    Optional<String> failure() {
        return Stream.of(
                        source.failure(),
                        serving.failure(),
                        deadLetters.failure(),
                        archive.failure(),
                        speed.isAlive() ? Optional.<String>empty() : Optional.of("the speed layer has died"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void createTopics() {
        kafka.topics().create(topics.newTopics(settings.eventPartitions()));
    }

    private void startServing(EventSink posted, KafkaOffsets offsets) {
        serving = new LiveServing(
                settings, clients, topics, exercises.foldIn(), exercises.hybrid(), exercises.deduplicator());
        LagMonitor monitor = exercises.lagMonitor().create(offsets);
        LagProbe probe =
                new LagProbe(offsets, monitor, topics.events(), SPEED_GROUP, LiveTopology.GROUP, serving.view());
        serving.start(exercises.check(), posted, probe, parts, shutdown);
        console.step("page and API on http://%s:%d/", settings.http().host(), serving.port());
    }

    private void startSpeed() {
        SpeedSettings speedSettings = SpeedSettings.of(SPEED_GROUP, "live");
        speed = shutdown.add(
                "speed layer", new SpeedLayer(clients, topics, speedSettings, serving.models(), exercises.speed()));
        speed.start();
        console.step("speed layer runs");
    }

    private void startDeadLetters() {
        Map<String, Object> connection = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "group.id", "dead-letters",
                "isolation.level", "read_committed");
        Path file = work.folder("dead-letters").resolve("dead-letters.jsonl");
        deadLetters = shutdown.add(
                "dead letters", new DeadLetterArchive(exercises.letters(), connection, topics.deadLetters(), file));
        deadLetters.start();
    }

    private void startIntake(Source from, LogEventSink posted, KafkaOffsets offsets) throws IOException {
        Path logs = work.folder("logs");
        shutdown.add("intake", LiveIntake.start(work, kafka.bootstrapServers(), logs, exercises.agent()));
        console.step("intake agent runs: Flume from log files to Kafka");
        LogWriter log =
                LiveIntake.tails() ? LogWriter.tailed(logs, LOG_FILE_BYTES) : LogWriter.spooled(logs, LOG_FILE_BYTES);
        source = shutdown.add("source", new SourceRun(from, log));
        IntakeAudit audit = new IntakeAudit(source::written, posted::lines, () -> stored(offsets), deadLetters);
        AuditReporter reporter = shutdown.add("audit", new AuditReporter(audit, clients, topics.audit()));
        reporter.start();
        source.start();
        console.step("source: %s", from.name());
    }

    private void startArchiveAndTraining(LiveEngines engines) {
        LocalSpark spark = LiveEngines.up(engines.spark());
        ArchiveSettings archiveSettings = archiveSettings();
        archive = shutdown.add("archive", EventArchive.start(spark.newSession(), archiveSettings, exercises.poison()));
        console.step("Spark archive runs: topic events to Parquet");
        ModelPublisher publisher =
                shutdown.add("model publisher", new ModelPublisher(clients, topics.model(), MODELS_KEPT));
        PlaysPublisher plays = shutdown.add(
                "plays publisher",
                new PlaysPublisher(spark.newSession(), archiveSettings.folder(), clients, topics.plays()));
        training = LiveTraining.start(
                spark,
                archiveSettings.folder(),
                archive,
                settings.training(),
                exercises.foldIn(),
                exercises.filmStats(),
                plays,
                publisher,
                shutdown);
    }

    private ArchiveSettings archiveSettings() {
        ArchiveSettings defaults = ArchiveSettings.in(work.folder("archive"), kafka.bootstrapServers(), topics);
        return new ArchiveSettings(
                defaults.kafka(),
                topics,
                defaults.folder(),
                defaults.checkpoints(),
                settings.archiveTrigger(),
                defaults.recordsPerBatch());
    }

    private long stored(KafkaOffsets offsets) {
        return offsets.end(topics.events()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}

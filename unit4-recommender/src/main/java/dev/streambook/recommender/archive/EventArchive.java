package dev.streambook.recommender.archive;

import static org.apache.spark.sql.functions.col;

import dev.streambook.engine.spark.RunningQuery;
import dev.streambook.recommender.history.ArchiveFolder;
import dev.streambook.recommender.history.ArchivedEvents;
import dev.streambook.recommender.topics.KafkaClients;
import dev.streambook.recommender.topics.SparkKafka;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.unit3.Outlet;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/**
 * A streaming query over topic {@code events}. It reads each record once: a good event is appended to the Parquet archive
 * exactly once, a malformed one is put into the dead letters at least once, before the batch that holds it ends.
 *
 * <p>A batch makes one file ({@link ArchiveFolder}). Started again on the same folders, the query goes on where it was.
 */
public final class EventArchive implements AutoCloseable {

    /** The name of this stage in dead letters and counters. */
    public static final String STAGE = "archive";

    private final SparkSession session;
    private final ArchiveSettings settings;
    private final ArchiveFolder folder;
    private final ArchiveAudit audit;
    private final RunningQuery query;

    private EventArchive(SparkSession session, ArchiveSettings settings, ArchiveExercises exercises) {
        this.session = session;
        this.settings = settings;
        this.folder = new ArchiveFolder(settings.folder());
        this.audit = newAudit();
        session.streams().addListener(audit);
        this.query = RunningQuery.start("the archive's query", () -> startQuery(exercises));
        audit.follow(query.query().id());
    }

    /** @throws IllegalStateException if the checkpoint cannot be read, or Spark's file sink has written the folder */
    public static EventArchive start(SparkSession session, ArchiveSettings settings, ArchiveExercises exercises) {
        if (Files.exists(settings.folder().resolve("_spark_metadata"))) {
            throw new IllegalStateException(
                    "%s was written by an earlier version, with Spark's file sink; expected a folder for each batch; move it and its checkpoints away, and the archive is made again from the log"
                            .formatted(settings.folder()));
        }
        return new EventArchive(session, settings, exercises);
    }

    /** What has been archived since the archive was first started; {@code out} is the number of its rows. */
    public StageAudit audit() {
        return audit.audit();
    }

    /** Why the query has ended by itself; empty as long as it runs. */
    public Optional<String> failure() {
        return query.failure();
    }

    /** Whether it is in the middle of a batch now. */
    boolean isInBatch() {
        return query.query().status().isTriggerActive()
                && query.query().status().isDataAvailable();
    }

    /** Returns when all records that are in the log now have been handled; for tests and for a last batch at the end. */
    public void processAllAvailable() {
        query.processAllAvailable();
    }

    /** Stops the query, in the middle of a batch if need be: it is done again at the next start. */
    @Override
    public void close() {
        try {
            query.close();
        } finally {
            session.streams().removeListener(audit);
            audit.close();
        }
    }

    private ArchiveAudit newAudit() {
        ArchiveLedger ledger = new ArchiveLedger(folder, settings.checkpoints().resolve("archive"));
        OptionalLong last = ledger.lastBatch();
        StageAudit before = ledger.upTo(last, STAGE, () -> folder.count(session));
        return new ArchiveAudit(
                new KafkaClients(settings.clientSettings()), settings.topics().audit(), last, before);
    }

    private StreamingQuery startQuery(ArchiveExercises exercises) throws TimeoutException {
        Column[] observations = ArchiveAudit.observations();
        Column[] archived = Arrays.stream(ArchivedEvents.SCHEMA.fieldNames())
                .map(name -> col(name))
                .toArray(Column[]::new);
        ArchiveLetters letters =
                new ArchiveLetters(settings.clientSettings(), settings.topics().deadLetters(), exercises.poison());
        Dataset<Row> rows = records()
                .map(new ReadRecord(letters), Encoders.row(ReadRecord.SCHEMA))
                .observe(ArchiveAudit.OBSERVED, observations[0], observations[1])
                .where(col(ReadRecord.REASON).isNull())
                .select(archived)
                .coalesce(1);
        Trigger trigger =
                Trigger.ProcessingTime(settings.microBatches().trigger().toMillis());
        return exercises
                .sinks()
                .of(settings.checkpoints(), trigger)
                .start(
                        rows,
                        List.of(new Outlet(
                                STAGE, true, each -> each.writeStream().foreachBatch(folder::append))))
                .get(0);
    }

    private Dataset<Row> records() {
        return SparkKafka.events(
                        session,
                        settings.kafka(),
                        settings.topics(),
                        settings.microBatches().records())
                .option("includeHeaders", true)
                .load();
    }
}

package dev.streambook.unit4.archive;

import static org.apache.spark.sql.functions.col;

import dev.streambook.unit4.log.KafkaClients;
import dev.streambook.unit4.log.PoisonHandlers;
import dev.streambook.unit4.log.StageAudit;
import java.time.Duration;
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
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;

/**
 * Two streaming queries over topic {@code events}: one appends each good event to the Parquet archive exactly once, the
 * other one puts what is malformed into the dead letters, at least once. Each has its own checkpoint and its own pace, so
 * neither waits for the other.
 *
 * <p>A batch makes one file. Started again on the same folders, both go on where they were.
 */
public final class EventArchive implements AutoCloseable {

    /** The name of this stage in dead letters and counters. */
    public static final String STAGE = "archive";

    /** Malformed events are rare, as the intake has turned them away; looking for them need not cost a batch each time. */
    private static final int DEAD_LETTER_TRIGGERS = 5;

    private final SparkSession session;
    private final ArchiveSettings settings;
    private final ArchiveAudit audit;
    private final List<StreamingQuery> queries;

    private EventArchive(SparkSession session, ArchiveSettings settings, PoisonHandlers poison)
            throws TimeoutException {
        this.session = session;
        this.settings = settings;
        this.audit = newAudit();
        session.streams().addListener(audit);
        StreamingQuery archive = startArchive();
        audit.follow(archive.id());
        this.queries = List.of(archive, startDeadLetters(poison));
    }

    /**
     * @param poison 2.11, for what is no event
     * @throws IllegalStateException if a query of the same name runs in this session, or a checkpoint cannot be read
     */
    public static EventArchive start(SparkSession session, ArchiveSettings settings, PoisonHandlers poison) {
        try {
            return new EventArchive(session, settings, poison);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the archive's queries did not start in time: " + e.getMessage(), e);
        }
    }

    /** What has been archived since the archive was first started; {@code out} is the number of its rows. */
    public StageAudit audit() {
        return audit.audit();
    }

    /** Why a query has ended by itself; empty as long as both run. */
    public Optional<String> failure() {
        return queries.stream()
                .map(StreamingQuery::exception)
                .filter(exception -> exception.isDefined())
                .map(exception -> exception.get())
                .map(StreamingQueryException::getMessage)
                .findFirst();
    }

    /** Returns when all records that are in the log now have been handled; for tests and for a last batch at the end. */
    public void processAllAvailable() {
        queries.forEach(StreamingQuery::processAllAvailable);
    }

    /** Stops both queries, in the middle of a batch if need be: it is done again at the next start. */
    @Override
    public void close() {
        try {
            for (StreamingQuery query : queries) {
                query.stop();
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("the archive's queries did not stop in time: " + e.getMessage(), e);
        } finally {
            session.streams().removeListener(audit);
            audit.close();
        }
    }

    private ArchiveAudit newAudit() {
        ArchiveLedger ledger =
                new ArchiveLedger(settings.folder(), settings.checkpoints().resolve("archive"));
        OptionalLong last = ledger.lastBatch();
        StageAudit before = ledger.upTo(
                last,
                STAGE,
                () -> session.read().parquet(settings.folder().toString()).count());
        return new ArchiveAudit(
                new KafkaClients(settings.clientSettings()), settings.topics().audit(), last, before);
    }

    private StreamingQuery startArchive() throws TimeoutException {
        Column[] observations = ArchiveAudit.observations();
        Column[] archived = Arrays.stream(ArchivedEvents.SCHEMA.fieldNames())
                .map(name -> col(name))
                .toArray(Column[]::new);
        return records()
                .map(new ReadRecord(), Encoders.row(ReadRecord.SCHEMA))
                .observe(ArchiveAudit.OBSERVED, observations[0], observations[1])
                .where(col(ReadRecord.REASON).isNull())
                .select(archived)
                .coalesce(1)
                .writeStream()
                .format("parquet")
                .option("path", settings.folder().toString())
                .option(
                        "checkpointLocation",
                        settings.checkpoints().resolve("archive").toString())
                .trigger(Trigger.ProcessingTime(settings.trigger().toMillis()))
                .start();
    }

    private StreamingQuery startDeadLetters(PoisonHandlers poison) throws TimeoutException {
        Duration trigger = settings.trigger().multipliedBy(DEAD_LETTER_TRIGGERS);
        return records()
                .writeStream()
                .foreach(new DeadLetterWriter(
                        settings.clientSettings(), settings.topics().deadLetters(), STAGE, poison))
                .option(
                        "checkpointLocation",
                        settings.checkpoints().resolve("dead-letters").toString())
                .trigger(Trigger.ProcessingTime(trigger.toMillis()))
                .start();
    }

    private Dataset<Row> records() {
        return session.readStream()
                .format("kafka")
                .options(settings.sparkOptions())
                .option("subscribe", settings.topics().events())
                .option("startingOffsets", "earliest")
                .option("includeHeaders", true)
                .option("maxOffsetsPerTrigger", settings.recordsPerBatch())
                .load();
    }
}

package dev.streambook.recommender.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.event.Rated;
import dev.streambook.event.Shown;
import dev.streambook.event.Unrated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.recommender.MarkedPoison;
import dev.streambook.recommender.RecommenderLog;
import dev.streambook.recommender.ReferenceParts;
import dev.streambook.recommender.history.ArchiveFolder;
import dev.streambook.recommender.history.MergedParts;
import dev.streambook.recommender.settings.MicroBatches;
import dev.streambook.recommender.topics.DeadLetter;
import dev.streambook.recommender.topics.StageAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@Engines
class EventArchiveTest {

    private final RecommenderLog log;
    private final SparkSession session;
    private final ArchiveSettings settings;

    EventArchiveTest(KafkaBroker broker, SparkSession session, Isolated isolated) {
        this.log = RecommenderLog.in(broker, isolated);
        this.session = session;
        Path root = isolated.directory("archive");
        this.settings = new ArchiveSettings(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                log.topics(),
                root.resolve("events"),
                root.resolve("checkpoints"),
                new MicroBatches(Duration.ZERO, 1_000));
    }

    @Test
    void every_kind_of_event_becomes_a_row_with_the_fields_it_has_and_a_batch_one_file() throws Exception {
        log.writeEvents(List.of(
                new Rated("a", 1, 10, "2001:db8::/64", at("12:00"), 4.5),
                new Watched("b", 2, 20, "2001:db8::/64", at("12:01"), Duration.ofMinutes(90)),
                new Shown("c", 3, 30, "2001:db8::/64", at("12:02"), 3),
                new Unrated("d", 4, 10, "2001:db8::/64", at("12:03"))));

        run();

        List<String> rows = archived().stream()
                .map(row -> row.mkString("|").replaceFirst("[|]\\d+[|]\\d+$", ""))
                .toList();
        assertThat(rows)
                .containsExactly(
                        "a|rated|1|10|2001:db8::/64|2026-01-31 12:00:00.0|4.5|null|null",
                        "b|watched|2|20|2001:db8::/64|2026-01-31 12:01:00.0|null|5400|null",
                        "c|shown|3|30|2001:db8::/64|2026-01-31 12:02:00.0|null|null|3",
                        "d|unrated|4|10|2001:db8::/64|2026-01-31 12:03:00.0|null|null|null");
        assertThat(files()).as("files of one micro-batch").hasSize(1);
    }

    @Test
    void an_event_of_decades_ago_is_archived_after_one_of_today() throws Exception {
        run(List.of(rated("today", "2026-01-31T12:00:00Z")), List.of(rated("long-ago", "1996-03-29T00:00:00Z")));

        assertThat(ids()).containsExactlyInAnyOrder("long-ago", "today");
    }

    @Test
    void the_first_and_the_last_time_that_an_event_may_have_are_archived() throws Exception {
        run(List.of(rated("first", "1900-01-01T00:00:00Z"), rated("last", "9999-12-31T23:59:59.999999999Z")));

        assertThat(archived().stream().map(row -> row.<Timestamp>getAs("time").toInstant()))
                .as("with microseconds, as the archive has them")
                .containsExactly(Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999999Z"));
    }

    @Test
    void what_is_no_event_goes_to_the_dead_letters_with_its_bytes_and_reason() throws Exception {
        log.write(log.topics().events(), "7", "{\"v\":2}");
        run(List.of(rated("a", "2026-01-31T12:00:00Z")));

        ConsumerRecord<byte[], byte[]> letter =
                log.committed(log.topics().deadLetters()).get(0);
        assertThat(ids()).containsExactly("a");
        assertThat(letter.key()).isEqualTo("7".getBytes(UTF_8));
        assertThat(letter.value()).isEqualTo("{\"v\":2}".getBytes(UTF_8));
        assertThat(header(letter, DeadLetter.STAGE)).isEqualTo("archive");
        assertThat(header(letter, DeadLetter.REASON)).isEqualTo("marked: v is 2; expected 1");
        assertThat(header(letter, DeadLetter.ORIGIN)).matches(log.topics().events() + "-[01]@0");
        assertThat(log.audit("archive")).isEqualTo(new StageAudit("archive", 2, 1, 1, 0));
    }

    @Test
    void a_crash_after_the_files_and_before_the_checkpoint_neither_loses_nor_repeats_a_row() throws Exception {
        run(List.of(rated("a", "2026-01-31T12:00:00Z")), List.of(rated("b", "2026-01-31T12:00:00Z")));
        forgetLast(settings.checkpoints().resolve("archive/commits"));

        run(List.of(rated("c", "2026-01-31T12:00:00Z")));

        assertThat(ids()).containsExactly("a", "b", "c");
        assertThat(log.audit("archive")).isEqualTo(new StageAudit("archive", 3, 3, 0, 0));
    }

    @Test
    void a_crash_before_the_batch_has_its_name_leaves_nothing_that_a_reader_sees() throws Exception {
        run(List.of(rated("a", "2026-01-31T12:00:00Z")), List.of(rated("b", "2026-01-31T12:00:00Z")));
        forgetLast(settings.checkpoints().resolve("archive/commits"));
        String last = ArchiveFolder.ofBatch(lastBatch());
        Files.move(settings.folder().resolve(last), settings.folder().resolve("." + last));
        assertThat(ids()).containsExactly("a");

        run(List.of(rated("c", "2026-01-31T12:00:00Z")));

        assertThat(ids()).containsExactly("a", "b", "c");
        assertThat(log.audit("archive")).isEqualTo(new StageAudit("archive", 3, 3, 0, 0));
    }

    @Test
    void a_batch_that_comes_again_after_it_was_merged_is_not_archived_twice() throws Exception {
        run(List.of(rated("a", "2026-01-31T12:00:00Z")), List.of(rated("b", "2026-01-31T12:00:00Z")));
        ArchiveFolder folder = new ArchiveFolder(settings.folder());
        folder.replaceMerged(MergedParts.of(lastBatch(), List.of(folder.writeMerged(folder.rows(session))), List.of()));
        forgetLast(settings.checkpoints().resolve("archive/commits"));

        run(List.of(rated("c", "2026-01-31T12:00:00Z")));

        assertThat(ids()).containsExactly("a", "b", "c");
        assertThat(log.audit("archive")).isEqualTo(new StageAudit("archive", 3, 3, 0, 0));
    }

    @Test
    void an_archive_of_sparks_file_sink_is_left_alone_and_the_reason_says_so() throws Exception {
        Files.createDirectories(settings.folder().resolve("_spark_metadata"));

        assertThatThrownBy(this::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        settings.folder() + " was written by an earlier version, with Spark's file sink; expected");
    }

    @Test
    void a_crash_on_request_begins_anew_from_the_disk_and_neither_loses_nor_repeats_a_row() throws Exception {
        log.writeEvents(List.of(rated("a", "2026-01-31T12:00:00Z")));
        try (CrashableArchive archive = new CrashableArchive(
                () -> EventArchive.start(session, settings, ReferenceParts.archive(MarkedPoison::new)))) {
            archive.crash(Duration.ofSeconds(10));
            log.writeEvents(List.of(rated("b", "2026-01-31T12:00:00Z")));
            archive.crash(Duration.ofSeconds(10));
            archive.crash(Duration.ZERO);

            Awaitility.await("both are archived").until(() -> archive.audit().out() == 2);
            assertThat(archive.failure()).isEmpty();
        }
        assertThat(ids()).containsExactly("a", "b");
        assertThat(log.audit("archive")).isEqualTo(new StageAudit("archive", 2, 2, 0, 0));
    }

    @Test
    void an_archive_that_cannot_begin_anew_says_so() throws Exception {
        AtomicInteger starts = new AtomicInteger();
        try (CrashableArchive archive = new CrashableArchive(() -> {
            if (starts.incrementAndGet() > 1) {
                throw new IllegalStateException("planted: no checkpoint");
            }
            return EventArchive.start(session, settings, ReferenceParts.archive(MarkedPoison::new));
        })) {
            assertThatThrownBy(() -> archive.crash(Duration.ZERO)).hasMessage("planted: no checkpoint");

            assertThat(archive.failure()).contains("the archive could not begin anew: planted: no checkpoint");
        }
    }

    /** Starts the archive, writes to the log one batch after the other as they are archived, and stops it. */
    @SafeVarargs
    private void run(List<ViewingEvent>... batches) {
        try (EventArchive archive = EventArchive.start(session, settings, ReferenceParts.archive(MarkedPoison::new))) {
            archive.processAllAvailable();
            for (List<ViewingEvent> batch : batches) {
                log.writeEvents(batch);
                archive.processAllAvailable();
            }
            Awaitility.await("all records are counted")
                    .dontCatchUncaughtExceptions()
                    .until(() -> archive.audit().in() == records());
            assertThat(archive.failure()).isEmpty();
        }
    }

    private long records() {
        return log.broker().topics().endOffsets(log.topics().events()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(settings.folder())) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
    }

    private long lastBatch() {
        return new ArchiveFolder(settings.folder()).lastBatch().orElseThrow();
    }

    private List<Row> archived() {
        return new ArchiveFolder(settings.folder()).rows(session).sort("id").collectAsList();
    }

    private List<String> ids() {
        return archived().stream().map(row -> row.<String>getAs("id")).toList();
    }

    /** Undoes the last entry of a log on the disk, as if the process had died before it was written. */
    private static void forgetLast(Path batches) throws IOException {
        try (Stream<Path> files = Files.list(batches)) {
            Path last = files.filter(file -> file.getFileName().toString().matches("\\d+"))
                    .max((one, other) -> Long.compare(number(one), number(other)))
                    .orElseThrow();
            Files.delete(last);
            Files.deleteIfExists(last.resolveSibling("." + last.getFileName() + ".crc"));
        }
    }

    private static long number(Path file) {
        return Long.parseLong(file.getFileName().toString());
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static Rated rated(String id, String time) {
        return new Rated(id, 1, 10, "2001:db8::/64", Instant.parse(time), 4);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-31T" + time + ":00Z");
    }
}

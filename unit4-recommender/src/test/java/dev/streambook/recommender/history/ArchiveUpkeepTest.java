package dev.streambook.recommender.history;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.recommender.topics.Forgotten;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@Engines
class ArchiveUpkeepTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private final SparkSession session;
    private final Path path;
    private final ArchiveFolder folder;
    private final List<Forgotten> forgotten = new ArrayList<>();
    private final ArchiveUpkeep upkeep;

    ArchiveUpkeepTest(SparkSession session, Isolated isolated) {
        this.session = session;
        this.path = isolated.directory("an archive [1] {of} films");
        this.folder = new ArchiveFolder(path);
        this.upkeep = upkeep(() -> forgotten);
    }

    @Test
    void three_micro_batches_become_one_file_with_the_same_rows() throws Exception {
        append(0, 1, 2);
        append(1, 3);
        upkeep.mergeIfDue();
        assertThat(files()).as("files after two of three batches").hasSize(2);

        append(2, 1);
        upkeep.mergeIfDue();

        assertThat(files()).hasSize(1);
        assertThat(folders()).containsExactly("merged-000000000001");
        assertThat(users()).containsExactly(1, 1, 2, 3);
    }

    @Test
    void what_comes_after_a_merge_is_read_beside_it_and_merged_into_a_part_of_its_own() throws Exception {
        appendThree(0);
        upkeep.mergeIfDue();
        append(3, 4);
        assertThat(users()).containsExactly(0, 1, 2, 4);

        append(4, 5);
        append(5, 6);
        upkeep.mergeIfDue();

        assertThat(folders()).containsExactly("merged-000000000001", "merged-000000000002");
        assertThat(users()).containsExactly(0, 1, 2, 4, 5, 6);
    }

    @Test
    void a_merged_batch_that_comes_again_is_not_taken_twice() {
        appendThree(0);
        upkeep.mergeIfDue();

        append(2, 2);

        assertThat(users()).containsExactly(0, 1, 2);
    }

    @Test
    void many_parts_become_one() throws Exception {
        for (int n = 0; n < 32; n++) {
            appendThree(3 * n);
            upkeep.mergeIfDue();
        }

        assertThat(files()).hasSize(1);
        assertThat(users()).hasSize(96);
    }

    @Test
    void no_file_holds_a_forgotten_user_any_more_and_time_and_place_are_left() throws Exception {
        appendThree(0);
        upkeep.mergeIfDue();
        append(3, 2, 7);
        forgotten.add(new Forgotten(2, NOON.plusSeconds(60)));

        upkeep.leaveOutForgotten();

        assertThat(everyRowOnTheDisk().map(row -> row.<Integer>getAs("user"))).containsExactlyInAnyOrder(0, 0, 0, 1, 7);
        assertThat(everyRowOnTheDisk()
                        .filter(row -> row.getAs("kind").equals(ForgottenRows.KIND))
                        .map(row -> row.getAs("partition") + "@" + row.getAs("offset")))
                .containsExactlyInAnyOrder("0@200", "0@300");
    }

    @Test
    void what_a_forgotten_user_did_later_stays() {
        append(0, 2);
        forgotten.add(new Forgotten(2, NOON.minusSeconds(1)));

        upkeep.leaveOutForgotten();

        assertThat(users()).containsExactly(2);
    }

    @Test
    void a_part_without_rows_of_the_forgotten_is_not_written_again() throws Exception {
        appendThree(0);
        upkeep.mergeIfDue();
        append(3, 7);
        append(4, 8);
        append(5, 9);
        upkeep.mergeIfDue();
        forgotten.add(new Forgotten(8, NOON.plusSeconds(60)));

        upkeep.leaveOutForgotten();

        assertThat(folders()).containsExactly("merged-000000000001", "merged-000000000003");
        assertThat(users()).containsExactly(0, 0, 1, 2, 7, 9);
    }

    @Test
    void users_who_are_forgotten_already_cause_no_work_and_one_more_time_does() throws Exception {
        append(0, 2, 3);
        forgotten.add(new Forgotten(2, NOON));
        upkeep.leaveOutForgotten();
        upkeep.leaveOutForgotten();
        assertThat(folders()).containsExactly("merged-000000000001");

        append(1, 2);
        forgotten.set(0, new Forgotten(2, NOON.plusSeconds(3)));
        upkeep.leaveOutForgotten();

        assertThat(users()).containsExactly(0, 0, 3);
    }

    @Test
    void a_crash_before_the_new_part_counts_loses_and_doubles_nothing() throws Exception {
        appendThree(0);
        folder.writeMerged(folder.rows(session));
        assertThat(users()).containsExactly(0, 1, 2);

        upkeep.mergeIfDue();

        assertThat(folders()).containsExactly("merged-000000000001");
        assertThat(users()).containsExactly(0, 1, 2);
    }

    @Test
    void a_crash_before_the_merged_is_deleted_loses_and_doubles_nothing() throws Exception {
        appendThree(0);
        String last = ArchiveFolder.ofBatch(2);
        File kept = path.resolveSibling("kept").toFile();
        FileUtils.copyDirectory(path.resolve(last).toFile(), kept);
        upkeep.mergeIfDue();
        FileUtils.copyDirectory(kept, path.resolve(last).toFile());
        assertThat(users()).containsExactly(0, 1, 2);

        appendThree(3);
        upkeep.mergeIfDue();

        assertThat(folders()).containsExactly("merged-000000000001", "merged-000000000002");
    }

    @Test
    void a_merge_that_failed_is_tried_again_when_as_many_batches_have_come_as_well() throws Exception {
        List<Integer> asked = new ArrayList<>();
        ArchiveUpkeep failing = upkeep(() -> {
            asked.add(folder.unmerged().size());
            throw new IllegalStateException("planted: no broker");
        });
        appendThree(0);

        assertThatThrownBy(failing::mergeIfDue).hasMessage("planted: no broker");
        failing.mergeIfDue();
        appendThree(3);
        assertThatThrownBy(failing::mergeIfDue).hasMessage("planted: no broker");

        assertThat(asked).as("batches that were there when a merge began").containsExactly(3, 6);
        assertThat(users()).hasSize(6);
    }

    private ArchiveUpkeep upkeep(Supplier<Collection<Forgotten>> users) {
        return new ArchiveUpkeep(session, new ArchiveSource(path, users), 3);
    }

    /** Three micro-batches with one row each, of the users 0, 1 and 2. */
    private void appendThree(long first) {
        for (int n = 0; n < 3; n++) {
            append(first + n, n);
        }
    }

    /** A micro-batch with a row for each user. */
    private void append(long batch, int... users) {
        List<Row> rows = new ArrayList<>();
        for (int user : users) {
            long offset = batch * 100 + rows.size() + (user == 2 ? 0 : 1);
            Timestamp time = Timestamp.from(NOON.plusSeconds(batch));
            rows.add(RowFactory.create(
                    "e" + batch + "-" + user, "rated", user, 10, "::/64", time, 4.5, null, null, 0, offset));
        }
        folder.append(session.createDataFrame(rows, ArchivedEvents.SCHEMA).coalesce(1), batch);
    }

    private List<Integer> users() {
        return folder.rows(session).select(col("user")).as(Encoders.INT()).collectAsList().stream()
                .sorted()
                .toList();
    }

    /** Also of files that no reader takes into account. */
    private Stream<Row> everyRowOnTheDisk() throws IOException {
        return folder.rows(session, folders()).collectAsList().stream();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(each -> each.toString().endsWith(".parquet")).toList();
        }
    }

    private List<String> folders() throws IOException {
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(Files::isDirectory)
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}

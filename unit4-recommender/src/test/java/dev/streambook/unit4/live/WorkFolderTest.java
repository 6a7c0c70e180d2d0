package dev.streambook.unit4.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    @TempDir
    Path parent;

    private final String before = System.getProperty("java.io.tmpdir");

    @BeforeEach
    void temporary_files_go_to_the_test() {
        System.setProperty("java.io.tmpdir", parent.toString());
    }

    @AfterEach
    void and_then_where_they_went_before() {
        System.setProperty("java.io.tmpdir", before);
    }

    @Test
    void everything_of_a_run_lies_in_one_folder_and_goes_with_it() throws Exception {
        WorkFolder work = WorkFolder.create();
        Files.writeString(work.folder("logs/deep").resolve("events.jsonl"), "x");
        assertThat(parent).isNotEmptyDirectory();

        work.close();

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void what_a_killed_run_left_is_cleared_by_the_next() throws Exception {
        Path dead = Files.createDirectories(parent.resolve("streambook-live-" + pidOfNoProcess() + "/logs"));
        Files.writeString(dead.resolve("events.jsonl"), "x");

        WorkFolder work = WorkFolder.create();

        assertThat(dead.getParent()).doesNotExist();
        work.close();
    }

    @Test
    void the_folder_of_a_run_that_lives_is_left_alone() throws Exception {
        long alive = ProcessHandle.current().parent().orElseThrow().pid();
        Path other = Files.createDirectories(parent.resolve("streambook-live-" + alive));

        WorkFolder work = WorkFolder.create();

        assertThat(other).isDirectory();
        work.close();
    }

    /** Linux gives at most 2^22 processes a number. */
    private static long pidOfNoProcess() {
        return 1L << 30;
    }
}

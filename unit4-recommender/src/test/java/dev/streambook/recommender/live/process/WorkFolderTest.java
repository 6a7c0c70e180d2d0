package dev.streambook.recommender.live.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.streambook.recommender.settings.SettingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
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

    @Test
    void libraries_that_killed_runs_left_are_cleared_and_nothing_else_is() throws Exception {
        Path blas = hoursOld("libnetlibblasjni.so1234567890");
        Path lapack = hoursOld("libnetliblapackjni.so42");
        Path beingLoaded = Files.writeString(parent.resolve("libnetlibblasjni.so5"), "x");
        Path mine = hoursOld("libnetlibblasjni.so.txt");
        Path folder = Files.createDirectory(parent.resolve("libnetlibblasjni.so6"));
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofHours(3))));

        WorkFolder.create().close();

        assertThat(blas).doesNotExist();
        assertThat(lapack).doesNotExist();
        assertThat(beingLoaded).exists();
        assertThat(mine).exists();
        assertThat(folder).exists();
    }

    @Test
    void a_run_that_keeps_its_folder_clears_such_libraries_too() throws Exception {
        Path blas = hoursOld("libnetlibblasjni.so1234567890");

        WorkFolder.keep(parent.resolve("data")).close();

        assertThat(blas).doesNotExist();
    }

    @Test
    void a_folder_that_is_kept_stays_without_what_is_temporary() throws Exception {
        Path data = parent.resolve("my data");
        WorkFolder work = WorkFolder.keep(data);
        Files.writeString(work.folder("logs").resolve("events.jsonl"), "x");
        Files.writeString(work.temporary("spark").resolve("shuffle"), "x");

        work.close();

        assertThat(data.resolve("logs/events.jsonl")).hasContent("x");
        assertThat(data.resolve("tmp")).doesNotExist();
        WorkFolder.keep(data).close();
    }

    @Test
    void two_runs_do_not_keep_one_folder() throws Exception {
        Path data = parent.resolve("data");
        WorkFolder work = WorkFolder.keep(data);

        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> WorkFolder.keep(data))
                .withMessage(
                        "--data is " + data
                                + ", which another run uses; expected a folder of its own; end that run or name another folder");
        work.close();
    }

    @Test
    void a_folder_that_no_engine_can_use_is_rejected() throws Exception {
        Path file = Files.writeString(parent.resolve("file"), "x");

        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> WorkFolder.keep(parent.resolve("a,b")))
                .withMessageContaining("expected a path without a comma");
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> WorkFolder.keep(file))
                .withMessageStartingWith("--data is " + file + ", which cannot be used");
    }

    private Path hoursOld(String name) throws Exception {
        Path file = Files.writeString(parent.resolve(name), "x");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(3))));
    }

    /** Linux gives at most 2^22 processes a number. */
    private static long pidOfNoProcess() {
        return 1L << 30;
    }
}

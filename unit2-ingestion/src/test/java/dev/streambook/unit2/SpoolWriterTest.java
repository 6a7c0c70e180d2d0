package dev.streambook.unit2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.fault.SimulatedCrash;
import dev.streambook.unit2.disk.Disk;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.StoppedTime;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Engines
@Specification(SpoolWriter.class)
class SpoolWriterTest {

    private static final List<String> LINES = lines("a", 100);

    private SpoolRun run;

    @BeforeEach
    void a_folder_on_a_disk_is_there(Answer<SpoolWriter> answer, Isolated isolated) {
        run = new SpoolRun(answer, isolated);
    }

    @Test
    @Rule("arrives-once")
    void what_is_published_arrives() {
        SpoolWriter writer = run.newWriter();

        run.publish(writer, LINES);
        run.look();
        run.publish(writer, lines("b", 100));
        run.publish(writer, lines("c", 100));

        assertThat(run.accounting()).as("three files of 100 lines; %s", run).isEqualTo(Accounting.eachOnce(300));
    }

    @Test
    @Rule("utf8-lines")
    void the_file_that_is_returned_holds_the_lines() throws IOException {
        Path file = run.newWriter().publish(List.of("{\"title\":\"Amélie\"}", "", "三人"));

        assertThat(Files.readString(file, UTF_8)).as("the file").isEqualTo("{\"title\":\"Amélie\"}\n\n三人\n");
    }

    @Test
    @Rule("one-pass")
    void lines_that_can_be_read_once_only_are_written() throws IOException {
        Iterator<String> once = List.of("a", "b").iterator();

        Path file = run.newWriter().publish(() -> once);

        assertThat(Files.readString(file, UTF_8))
                .as("the file of two lines that can be gone through once")
                .isEqualTo("a\nb\n");
    }

    @Test
    @Rule("one-pass")
    void lines_are_on_the_disk_before_the_last_one_is_asked_for() throws IOException {
        List<Long> written = new ArrayList<>();
        Iterable<String> many = () -> IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> {
                    if (i == 10_000) {
                        written.add(bytesIn(run.disk().folder().getParent()));
                    }
                    return "%099d".formatted(i);
                })
                .iterator();

        run.newWriter().publish(many);

        assertThat(written)
                .as("bytes on the disk when the last of 10,000 lines of 100 bytes is asked for")
                .allMatch(bytes -> bytes > 500_000, "more than half of them");
    }

    @Test
    @Rule("whole-files")
    void a_source_that_looks_in_the_middle_of_writing_sees_nothing() {
        run.disk().whenHalfWritten(run::look);

        run.publish(run.newWriter(), LINES);

        assertThat(run.accounting())
                .as("100 lines, and the source looks when half of them are written; %s", run)
                .isEqualTo(Accounting.eachOnce(100));
    }

    @Test
    @Rule({"unfinished-unpublished", "whole-files", "new-names"})
    void a_writer_that_dies_has_published_nothing() {
        run.attempt(run.newWriter(), dyingAfter(60));
        run.look();

        run.publish(run.newWriter(), LINES);

        assertThat(run.accounting())
                .as("a writer dies after 60 of 100 lines, and a new one publishes all 100; %s", run)
                .isEqualTo(Accounting.eachOnce(100));
    }

    @Test
    @Rule({"unfinished-unpublished", "whole-files"})
    void lines_that_fail_on_the_way_have_published_nothing() {
        RuntimeException failure = new IllegalStateException("the export ended after a001");
        Iterator<String> failing = new Iterator<>() {
            private boolean begun;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public String next() {
                if (begun) {
                    throw failure;
                }
                begun = true;
                return "a001";
            }
        };
        SpoolWriter writer = run.newWriter();

        Throwable thrown = catchThrowable(() -> writer.publish(() -> failing));

        assertThat(run.accounting())
                .as("lines that fail after a001; thrown: %s; %s", thrown, run)
                .isEqualTo(Accounting.eachOnce(0));
        assertThat(thrown).as("what publish() threw").isSameAs(failure);
    }

    @Test
    @Rule("new-names")
    void three_hundred_files_have_as_many_names() throws IOException {
        SpoolWriter writer = run.newWriter();
        Set<Path> names = new HashSet<>();

        for (int i = 0; i < 300; i++) {
            names.add(writer.publish(List.of("a" + i)));
        }

        assertThat(names).as("different names of 300 files by one writer").hasSize(300);
    }

    @Test
    @Rule("new-names")
    void a_writer_that_is_started_again_finds_new_names() {
        run.publish(run.newWriter(), LINES);
        run.look();

        run.publish(run.newWriter(), lines("b", 100));
        run.publish(run.newWriter(), lines("c", 100));

        assertThat(run.accounting())
                .as("a file by each of three writers, one started after the other; %s", run)
                .isEqualTo(Accounting.eachOnce(300));
    }

    @Test
    @Rule({"two-writers", "new-names", "unfinished-unpublished"})
    void a_second_writer_publishes_while_the_first_is_writing() {
        Runnable publishing = new Once(() -> run.publish(run.newWriter(), lines("b", 100)));
        run.disk().whenHalfWritten(publishing);

        run.publish(run.newWriter(), LINES);
        publishing.run(); // where that place in its work never came

        assertThat(run.accounting())
                .as("100 lines each by two writers: the second publishes when the first has written half; %s", run)
                .isEqualTo(Accounting.eachOnce(200));
    }

    @Test
    @Rule({"two-writers", "new-names", "unfinished-unpublished"})
    void a_second_writer_publishes_just_before_the_first() {
        Runnable publishing = new Once(() -> run.publish(run.newWriter(), lines("b", 100)));
        run.disk().beforeRenaming(publishing);

        run.publish(run.newWriter(), LINES);
        publishing.run(); // where that place in its work never came

        assertThat(run.accounting())
                .as("100 lines each by two writers: the second publishes when the first is about to; %s", run)
                .isEqualTo(Accounting.eachOnce(200));
    }

    @Test
    @Rule({"two-writers", "new-names"})
    void two_writers_find_different_names_at_one_and_the_same_time(Answer<SpoolWriter> answer) {
        SpoolWriter first = StoppedTime.of(answer).create(run.disk().folder());
        SpoolWriter second = StoppedTime.of(answer).create(run.disk().folder());

        run.publish(first, LINES);
        run.publish(second, lines("b", 100));

        assertThat(run.accounting())
                .as("100 lines each by two writers, on a machine whose clock stands still; %s", run)
                .isEqualTo(Accounting.eachOnce(200));
    }

    @Test
    @Rule({"refusal-told", "whole-files"})
    void a_disk_that_refuses_is_no_success() {
        run.disk().beforeRenaming(this::loseAllFiles);
        SpoolWriter writer = run.newWriter();

        Throwable thrown = catchThrowable(() -> writer.publish(LINES));

        assertThat(thrown)
                .as("what publish() threw when its draft was gone before it had got its name")
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @EnumSource
    @Rule({"refusal-told", "whole-files", "whole-after-power-loss"})
    void a_step_that_the_disk_refuses_has_published_nothing(Disk.Step refused) {
        run.disk().refuse(refused);
        SpoolWriter writer = run.newWriter();

        Throwable thrown = catchThrowable(() -> writer.publish(LINES));

        assertThat(thrown)
                .as("what publish() threw when the disk refused to %s", refused)
                .isInstanceOf(IOException.class);
        assertThat(run.accounting())
                .as("100 lines, and the disk refuses to %s; %s", refused, run)
                .isEqualTo(Accounting.eachOnce(0));
    }

    @Test
    @Rule({"whole-after-power-loss", "whole-files"})
    void the_power_fails_right_after_the_renaming() {
        run.disk().afterRenaming(() -> {
            run.disk().losePower();
            throw new SimulatedCrash("the power fails right after the renaming");
        });

        run.publish(run.newWriter(), LINES);
        run.disk().losePower();

        assertThat(run.accounting())
                .as("100 lines, and the power fails when the file has its name; %s", run)
                .isEqualTo(Accounting.eachOnce(100));
    }

    private void loseAllFiles() {
        try (Stream<Path> files = Files.walk(run.disk().folder().getParent())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long bytesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(SpoolWriterTest::size)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String name, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "%s%03d".formatted(name, i))
                .toList();
    }

    private static Iterable<String> dyingAfter(int lines) {
        return () -> IntStream.rangeClosed(1, lines + 1)
                .mapToObj(i -> {
                    if (i > lines) {
                        throw new SimulatedCrash("the writer dies after line " + lines);
                    }
                    return LINES.get(i - 1);
                })
                .iterator();
    }
}

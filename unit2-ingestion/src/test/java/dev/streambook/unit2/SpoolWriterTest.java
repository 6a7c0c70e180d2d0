package dev.streambook.unit2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.fault.SimulatedCrash;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
    @Rule(value = "Each line that was published arrives once.", read = "the-source")
    void what_is_published_arrives() {
        SpoolWriter writer = run.newWriter();

        run.publish(writer, LINES);
        run.look();
        run.publish(writer, lines("b", 100));
        run.publish(writer, lines("c", 100));

        assertThat(run.accounting()).as("three files of 100 lines; %s", run).isEqualTo(Accounting.eachOnce(300));
    }

    @Test
    @Rule(value = "The file holds the lines in UTF-8, each with a line feed behind it.", read = "the-source")
    void the_file_that_is_returned_holds_the_lines() throws IOException {
        Path file = run.newWriter().publish(List.of("{\"title\":\"Amélie\"}", "", "三人"));

        assertThat(Files.readString(file, UTF_8)).as("the file").isEqualTo("{\"title\":\"Amélie\"}\n\n三人\n");
    }

    @Test
    @Rule(value = "Whenever the source looks, it sees whole files only.", read = "write-then-rename")
    void a_source_that_looks_in_the_middle_of_writing_sees_nothing() {
        run.disk().whenHalfWritten(run::look);

        run.publish(run.newWriter(), LINES);

        assertThat(run.accounting())
                .as("100 lines, and the source looks when half of them are written; %s", run)
                .isEqualTo(Accounting.eachOnce(100));
    }

    @Test
    @Rule(value = "A writer that dies in the middle has published nothing, and is in nobody's way.", read = "drafts")
    void a_writer_that_dies_has_published_nothing() {
        run.attempt(run.newWriter(), dyingAfter(60));
        run.look();

        run.publish(run.newWriter(), LINES);

        assertThat(run.accounting())
                .as("a writer dies after 60 of 100 lines, and a new one publishes all 100; %s", run)
                .isEqualTo(Accounting.eachOnce(100));
    }

    @Test
    @Rule(value = "A writer that was started again uses no name that was used before.", read = "names")
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
    @Rule(value = "Two writers at once never overwrite each other's files.", read = "two-writers")
    void a_second_writer_publishes_while_the_first_is_writing() {
        SpoolWriter second = run.newWriter();
        Runnable publishing = new Once(() -> run.publish(second, lines("b", 100)));
        run.disk().whenHalfWritten(publishing);

        run.publish(run.newWriter(), LINES);
        publishing.run(); // where that place in its work never came

        assertThat(run.accounting())
                .as("100 lines each by two writers: the second publishes when the first has written half; %s", run)
                .isEqualTo(Accounting.eachOnce(200));
    }

    @Test
    @Rule(value = "Two writers at once never overwrite each other's files.", read = "two-writers")
    void a_second_writer_publishes_just_before_the_first() {
        SpoolWriter second = run.newWriter();
        Runnable publishing = new Once(() -> run.publish(second, lines("b", 100)));
        run.disk().beforeRenaming(publishing);

        run.publish(run.newWriter(), LINES);
        publishing.run(); // where that place in its work never came

        assertThat(run.accounting())
                .as("100 lines each by two writers: the second publishes when the first is about to; %s", run)
                .isEqualTo(Accounting.eachOnce(200));
    }

    @Test
    @Rule(value = "A file that can be seen is whole, also when the power has failed.", read = "force")
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

package dev.streambook.recommender.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileWriterTest {

    @TempDir
    Path folder;

    @Test
    void a_file_is_being_written_under_the_name_that_it_has_meanwhile() throws IOException {
        for (LogFileWriter log :
                List.of(LogFileWriter.tailed(folder, 200_000), LogFileWriter.spooled(folder, 200_000))) {
            try (log) {
                log.write("x".repeat(70_000).getBytes(UTF_8));
                assertThat(files()).filteredOn(log::isWriting).hasSize(1);
            }
            assertThat(files()).isNotEmpty().noneMatch(log::isWriting);
        }
    }

    @Test
    void lines_stay_in_order_over_a_change_of_file() throws IOException {
        try (LogFileWriter log = LogFileWriter.tailed(folder, 4)) {
            log.writeAll(lines("one", "two"));
            log.writeAll(lines("three"));
        }

        assertThat(files()).hasSize(2);
        assertThat(content()).containsExactly("one", "two", "three");
    }

    @Test
    void a_tailed_log_shows_its_lines_after_a_flush() throws IOException {
        try (LogFileWriter log = LogFileWriter.tailed(folder, 1_000)) {
            log.write("one".getBytes(UTF_8));
            log.flush();

            assertThat(content()).containsExactly("one");
        }
    }

    @Test
    void a_spooled_file_has_its_final_name_only_when_it_is_whole() throws IOException {
        try (LogFileWriter log = LogFileWriter.spooled(folder, 1_000_000)) {
            byte[] line = "x".repeat(100_000).getBytes(UTF_8);
            log.write(line);
            assertThat(files()).singleElement().asString().endsWith(".part");

            log.flush();
            assertThat(files()).singleElement().asString().endsWith(".jsonl");
        }
    }

    @Test
    void two_writers_never_take_the_same_name() throws IOException {
        try (LogFileWriter one = LogFileWriter.tailed(folder, 1_000);
                LogFileWriter two = LogFileWriter.tailed(folder, 1_000)) {
            one.writeAll(lines("a"));
            two.writeAll(lines("b"));
        }

        assertThat(content()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void a_writer_that_is_interrupted_loses_no_line() throws IOException {
        try (LogFileWriter log = LogFileWriter.tailed(folder, 1_000)) {
            Thread.currentThread().interrupt();
            log.writeAll(lines("one"));
            log.write("two".getBytes(UTF_8));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(content()).containsExactly("one", "two");
    }

    @Test
    void a_line_break_inside_a_line_is_refused() throws IOException {
        try (LogFileWriter log = LogFileWriter.tailed(folder, 1_000)) {
            assertThatThrownBy(() -> log.write("a\nb".getBytes(UTF_8)))
                    .hasMessage("a line of the log holds a line break; expected one JSON line");
        }
    }

    private List<byte[]> lines(String... lines) {
        return Stream.of(lines).map(line -> line.getBytes(UTF_8)).toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private List<String> content() throws IOException {
        return files().stream().flatMap(LogFileWriterTest::linesOf).toList();
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

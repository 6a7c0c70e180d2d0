package dev.streambook.recommender.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenLogsTest {

    @TempDir
    Path folder;

    @Test
    void an_empty_folder_holds_no_line() throws IOException {
        assertThat(new WrittenLogs(folder).settle()).isZero();
    }

    @Test
    void lines_of_all_files_are_counted() throws IOException {
        for (String words : List.of("one two", "three")) {
            try (LogFileWriter log = LogFileWriter.tailed(folder, 1_000)) {
                log.writeAll(List.of(words.split(" ")).stream()
                        .map(word -> word.getBytes(UTF_8))
                        .toList());
            }
        }

        assertThat(new WrittenLogs(folder).settle()).isEqualTo(3);
    }

    @Test
    void half_a_line_is_cut_off() throws IOException {
        Path file = Files.writeString(folder.resolve("events-1.jsonl"), "one\ntwo\nthr");

        assertThat(new WrittenLogs(folder).settle()).isEqualTo(2);
        assertThat(file).hasContent("one\ntwo");
    }

    @Test
    void lines_that_are_not_the_sources_are_mended_and_not_counted() throws IOException {
        Path file = Files.writeString(folder.resolve("faults-1.jsonl"), "one\ntw");

        assertThat(new WrittenLogs(folder).settle()).isZero();
        assertThat(file).hasContent("one");
    }

    @Test
    void a_dropped_files_lines_are_still_counted() throws IOException {
        Path first = Files.writeString(folder.resolve("events-1.jsonl"), "one\ntwo\n");
        Files.writeString(folder.resolve("events-2.jsonl"), "three\n");
        Path faults = Files.writeString(folder.resolve("faults-1.jsonl"), "x\n");
        WrittenLogs logs = new WrittenLogs(folder);

        logs.drop(Set.of(first, faults)::contains);

        assertThat(first).doesNotExist();
        assertThat(faults).doesNotExist();
        assertThat(new WrittenLogs(folder).settle()).isEqualTo(3);
        logs.drop(file -> true);
        assertThat(new WrittenLogs(folder).settle()).isEqualTo(3);
    }

    @Test
    void a_file_whose_dropping_was_cut_short_is_counted_once() throws IOException {
        Path first = Files.writeString(folder.resolve("events-1.jsonl"), "one\ntwo\n");
        Files.writeString(folder.resolve("dropped.json"), "{\"lines\":2,\"files\":[\"events-1.jsonl\"]}");

        new WrittenLogs(folder).drop(first::equals);

        assertThat(new WrittenLogs(folder).settle()).isEqualTo(2);
    }

    @Test
    void what_was_to_be_dropped_is_dropped_at_the_next_start() throws IOException {
        Path first = Files.writeString(folder.resolve("events-1.jsonl"), "one\ntwo\n");
        Files.writeString(folder.resolve("dropped.json"), "{\"lines\":2,\"files\":[\"events-1.jsonl\"]}");

        assertThat(new WrittenLogs(folder).settle()).isEqualTo(2);
        assertThat(first).doesNotExist();
    }

    @Test
    void a_spooled_file_that_was_growing_gets_its_final_name() throws IOException {
        Files.writeString(folder.resolve("events-1.jsonl.part"), "one\n");

        assertThat(new WrittenLogs(folder).settle()).isEqualTo(1);
        assertThat(folder.resolve("events-1.jsonl")).hasContent("one");
    }
}

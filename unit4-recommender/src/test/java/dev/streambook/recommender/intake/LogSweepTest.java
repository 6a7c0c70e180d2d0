package dev.streambook.recommender.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSweepTest {

    @TempDir
    Path folder;

    @TempDir
    Path state;

    @AutoClose
    private LogFileWriter log;

    @AutoClose
    private LogSweep sweep;

    @BeforeEach
    void start() throws IOException {
        log = LogFileWriter.tailed(folder, 4);
        sweep = new LogSweep(new WrittenLogs(folder), state, log::isWriting);
    }

    @Test
    void a_file_that_is_full_and_read_goes() throws IOException {
        Path full = write("one");
        positions(full, 4);

        sweep.sweep();

        assertThat(full).doesNotExist();
        assertThat(new WrittenLogs(folder).settle()).isEqualTo(1);
    }

    @Test
    void a_file_that_is_not_read_to_its_end_stays() throws IOException {
        Path full = write("one");
        positions(full, 3);

        sweep.sweep();

        assertThat(full).exists();
    }

    @Test
    void a_file_that_grows_stays_however_much_of_it_is_read() throws IOException {
        Path growing = write("1");
        positions(growing, 2);

        sweep.sweep();

        assertThat(growing).exists();
    }

    @Test
    void a_file_that_was_handed_over_and_is_completed_goes() throws IOException {
        Path completed = Files.writeString(folder.resolve("events-1.jsonl.COMPLETED"), "one\n");

        sweep.sweep();

        assertThat(completed).doesNotExist();
    }

    @Test
    void positions_that_are_being_written_name_no_file() throws IOException {
        Path full = write("one");
        Files.writeString(state.resolve("positions.json"), "[{\"inode\":1,\"pos\":4,\"fi");

        sweep.sweep();

        assertThat(full).exists();
    }

    private Path write(String line) throws IOException {
        log.writeAll(List.of(line.getBytes(UTF_8)));
        return new WrittenLogs(folder).files().get(0);
    }

    private void positions(Path file, long read) throws IOException {
        Files.writeString(
                state.resolve("positions.json"),
                "[{\"inode\":1,\"pos\":%d,\"file\":\"%s\"}]"
                        .formatted(read, file.toString().replace("\\", "\\\\")));
    }
}

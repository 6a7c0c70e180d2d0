package dev.streambook.recommender.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Windows has no numbers of files, and no agent that follows growing files. */
@DisabledOnOs(OS.WINDOWS)
class ReadPositionsTest {

    @TempDir
    Path state;

    @TempDir
    Path logs;

    private Path log;

    @BeforeEach
    void write() throws IOException {
        log = Files.writeString(logs.resolve("events-1.jsonl"), "one\ntwo\n");
    }

    @Test
    void the_position_of_a_file_that_was_copied_here_gets_the_number_of_the_copy() throws IOException {
        positions(number(log), log);
        Path original = Files.move(log, logs.resolve("original"));
        Files.copy(original, log);

        ReadPositions.followCopies(state);

        JsonNode position = read().path(0);
        assertThat(position.path("inode").asLong()).isEqualTo(number(log)).isNotEqualTo(number(original));
        assertThat(position.path("pos").asLong()).isEqualTo(4);
        assertThat(position.path("file").asText()).isEqualTo(log.toString());
    }

    @Test
    void the_position_of_a_file_that_is_gone_stays_as_it_is() throws IOException {
        positions(1, logs.resolve("gone.jsonl"));

        ReadPositions.followCopies(state);

        assertThat(read().path(0).path("inode").asLong()).isEqualTo(1);
    }

    @Test
    void nothing_is_written_where_no_position_is_known() throws IOException {
        ReadPositions.followCopies(state);

        assertThat(state).isEmptyDirectory();
    }

    private static long number(Path file) throws IOException {
        return (long) Files.getAttribute(file, "unix:ino");
    }

    private void positions(long number, Path file) throws IOException {
        Files.writeString(
                state.resolve("positions.json"), "[{\"inode\":%d,\"pos\":4,\"file\":\"%s\"}]".formatted(number, file));
    }

    private JsonNode read() throws IOException {
        return new ObjectMapper().readTree(state.resolve("positions.json").toFile());
    }
}

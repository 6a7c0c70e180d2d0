package dev.streambook.unit2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.apache.flume.serialization.LineDeserializer;
import org.apache.flume.source.SpoolDirectorySource;
import org.junit.jupiter.api.Test;

/** What the page of 2.4 says of Flume's source is so in this Flume. */
@Engines
class SpoolSourceTest {

    private final Isolated isolated;
    private final Path spool;

    SpoolSourceTest(Isolated isolated) {
        this.isolated = isolated;
        isolated.quiet(SpoolDirectorySource.class, LineDeserializer.class);
        this.spool = isolated.directory("spool");
    }

    @Test
    void a_file_that_grows_while_it_is_read_makes_the_source_give_up() throws IOException {
        Path file = Files.writeString(spool.resolve("growing"), "a1\na2\n");

        try (SpoolSource source = source(Map.of(), new Once(() -> append(file, "a3\n")))) {
            source.pass();

            assertThat(source.hasGivenUp()).isTrue();
            assertThat(Files.exists(file)).as("the file has its old name").isTrue();
        }
    }

    @Test
    void a_line_of_more_than_2048_characters_becomes_two_events_unless_there_is_room_for_it() throws IOException {
        Files.writeString(spool.resolve("long"), "x".repeat(2049) + "\n");
        try (SpoolSource source = source(Map.of(), () -> {})) {
            source.pass();

            assertThat(source.lines()).containsExactly("x".repeat(2048), "x");
        }

        Files.writeString(spool.resolve("longer"), "x".repeat(2049) + "\n");
        try (SpoolSource source = source(Map.of("deserializer.maxLineLength", "16384"), () -> {})) {
            source.pass();

            assertThat(source.lines()).containsExactly("x".repeat(2049));
        }
    }

    @Test
    void names_that_begin_with_a_dot_and_folders_are_passed_over_as_is_what_the_pattern_says() throws IOException {
        Files.writeString(spool.resolve(".hidden"), "hidden\n");
        Files.writeString(spool.resolve("draft.part"), "draft\n");
        Files.writeString(Files.createDirectory(spool.resolve("folder")).resolve("inside"), "inside\n");
        Files.writeString(spool.resolve("partly.part.txt"), "seen\n");

        try (SpoolSource source = source(Map.of("ignorePattern", ".*\\.part"), () -> {})) {
            source.pass();

            assertThat(source.lines()).isEqualTo(List.of("seen"));
        }
    }

    private SpoolSource source(Map<String, String> settings, Runnable reading) {
        return new SpoolSource(spool, settings, isolated.directory("marks"), reading);
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(file, line, UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot append to " + file, e);
        }
    }
}

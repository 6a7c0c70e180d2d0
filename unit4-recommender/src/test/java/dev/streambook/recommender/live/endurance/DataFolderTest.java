package dev.streambook.recommender.live.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.recommender.live.endurance.DataFolder.Content;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "the long runs ask Linux what a process and a folder take")
class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void each_file_is_counted_where_it_belongs() throws Exception {
        file("logs/events-1.jsonl");
        file("kafka/combined_0_0/events-0/0.log");
        file("kafka/combined_0_0/events-3/0.log");
        file("kafka/combined_0_0/events.dlt-0/0.log");
        file("kafka/combined_0_0/user-vectors-0/0.log");
        file("archive/events/part-0.parquet");
        file("archive/checkpoints/archive/offsets/0");
        file("statistics/commits/0");
        file("intake/state/positions.json");
        file("in-use");

        Map<Content, Long> files = new EnumMap<>(Content.class);
        new DataFolder(folder).usage().forEach((content, usage) -> files.put(content, usage.files()));

        assertThat(files)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Content.LOG_FILES, 1L,
                        Content.EVENTS, 2L,
                        Content.USER_VECTORS, 1L,
                        Content.OTHER_TOPICS, 1L,
                        Content.ARCHIVE, 1L,
                        Content.CHECKPOINTS, 2L,
                        Content.INTAKE, 1L,
                        Content.REST, 1L));
    }

    @Test
    void a_file_counts_with_what_it_takes_on_the_disk_and_not_with_its_length() throws Exception {
        try (SeekableByteChannel sparse =
                Files.newByteChannel(folder.resolve("reserved"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            sparse.position(100_000_000);
            sparse.write(ByteBuffer.wrap(new byte[] {1}));
        }

        assertThat(DataFolder.sum(new DataFolder(folder).usage()).bytes()).isBetween(1L, 1_000_000L);
    }

    private void file(String path) throws Exception {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }
}

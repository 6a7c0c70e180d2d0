package dev.streambook.recommender.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.unit2.AtLeastOnceConsumer;
import dev.streambook.workbook.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@Engines
class DeadLetterArchiveTest {

    private static final byte[] BROKEN = {'{', (byte) 0xff, 0, '\r'};

    private final Answer<AtLeastOnceConsumer> reader = Answer.reference(AtLeastOnceConsumer.class);

    @Test
    void a_dead_letter_is_kept_with_its_bytes_reason_and_place(KafkaBroker broker, Isolated isolated) throws Exception {
        String topic = isolated.topic("dlt", 1);
        Path file = isolated.directory("letters").resolve("dead-letters.jsonl");
        write(broker, letter(topic, "intake", "no JSON at column 2"));

        try (DeadLetterArchive archive = archive(broker, isolated, topic, file)) {
            archive.start();
            await().until(() -> archive.byStage().equals(Map.of("intake", 1L)));
            assertThat(archive.failure()).isEmpty();
        }

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(1);
        JsonNode line = new ObjectMapper().readTree(lines.get(0));
        assertThat(line.path("place").asText()).isEqualTo(topic + "-0@0");
        assertThat(line.path("stage").asText()).isEqualTo("intake");
        assertThat(line.path("reason").asText()).isEqualTo("no JSON at column 2");
        assertThat(line.path("bytes").binaryValue()).isEqualTo(BROKEN);
    }

    @Test
    void it_goes_on_where_it_stopped(KafkaBroker broker, Isolated isolated) throws Exception {
        String topic = isolated.topic("dlt", 1);
        Path file = isolated.directory("letters").resolve("dead-letters.jsonl");
        write(broker, letter(topic, "intake", "first"));
        try (DeadLetterArchive archive = archive(broker, isolated, topic, file)) {
            archive.start();
            await().until(() -> !archive.byStage().isEmpty());
        }

        write(broker, letter(topic, "speed", "second"));
        try (DeadLetterArchive archive = archive(broker, isolated, topic, file)) {
            archive.start();
            await().until(() -> archive.byStage().equals(Map.of("intake", 1L, "speed", 1L)));
        }

        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void half_a_line_that_a_crash_left_is_no_dead_letter(KafkaBroker broker, Isolated isolated) throws Exception {
        String topic = isolated.topic("dlt", 1);
        Path file = isolated.directory("letters").resolve("dead-letters.jsonl");
        String whole = "{\"place\":\"%s-0@0\",\"stage\":\"intake\"}\n".formatted(topic);
        Files.writeString(file, whole + "{\"place\":\"" + topic);

        try (DeadLetterArchive archive = archive(broker, isolated, topic, file)) {
            assertThat(archive.byStage()).isEqualTo(Map.of("intake", 1L));
        }

        assertThat(file).hasContent(whole.strip());
    }

    @Test
    void a_full_file_makes_room_for_the_next_and_every_letter_stays_counted(KafkaBroker broker, Isolated isolated)
            throws Exception {
        String topic = isolated.topic("dlt", 1);
        Path file = isolated.directory("letters").resolve("dead-letters.jsonl");
        List<String> reasons = Stream.of("1", "2", "3", "4", "5")
                .map(digit -> digit.repeat(300))
                .toList();
        long lettersOfTwo = 700;
        reasons.forEach(reason -> write(broker, letter(topic, "intake", reason)));

        try (DeadLetterArchive archive = archive(broker, isolated, topic, file, lettersOfTwo)) {
            archive.start();
            await().until(() -> archive.byStage().equals(Map.of("intake", 5L)));
        }
        try (DeadLetterArchive archive = archive(broker, isolated, topic, file, lettersOfTwo)) {
            assertThat(archive.byStage()).isEqualTo(Map.of("intake", 5L));
        }

        assertThat(reasons(file)).isEqualTo(reasons.subList(4, 5));
        assertThat(reasons(file.resolveSibling("dead-letters.earlier.jsonl"))).isEqualTo(reasons.subList(2, 4));
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.next");
    }

    @Test
    void a_crash_between_two_files_loses_no_count(KafkaBroker broker, Isolated isolated) throws Exception {
        String topic = isolated.topic("dlt", 1);
        Path file = isolated.directory("letters").resolve("dead-letters.jsonl");
        Files.writeString(
                file.resolveSibling("dead-letters.jsonl.next"),
                "{\"before\":{\"stages\":{\"intake\":7},\"last\":{\"%s-0\":0}}}\n".formatted(topic));
        write(broker, letter(topic, "intake", "counted before the crash"));
        write(broker, letter(topic, "speed", "new"));

        try (DeadLetterArchive archive = archive(broker, isolated, topic, file)) {
            archive.start();
            await().until(() -> archive.byStage().equals(Map.of("intake", 7L, "speed", 1L)));
        }
    }

    private static List<String> reasons(Path file) throws IOException {
        List<String> reasons = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode letter = new ObjectMapper().readTree(line);
            if (letter.has("reason")) {
                reasons.add(letter.path("reason").asText());
            }
        }
        return reasons;
    }

    private DeadLetterArchive archive(KafkaBroker broker, Isolated isolated, String topic, Path file) {
        return archive(broker, isolated, topic, file, Long.MAX_VALUE);
    }

    private DeadLetterArchive archive(KafkaBroker broker, Isolated isolated, String topic, Path file, long fullAt) {
        Map<String, Object> connection =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "group.id", isolated.name("letters"));
        return new DeadLetterArchive(reader::create, connection, topic, file, fullAt);
    }

    private static ProducerRecord<byte[], byte[]> letter(String topic, String stage, String reason) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, BROKEN);
        record.headers().add("stage", stage.getBytes(UTF_8)).add("reason", reason.getBytes(UTF_8));
        return record;
    }

    private static void write(KafkaBroker broker, ProducerRecord<byte[], byte[]> letter) {
        try (TopicWriter<byte[], byte[]> writer = TopicWriter.ofBytes(broker.bootstrapServers())) {
            writer.write(List.of(letter));
        }
    }
}

package dev.streambook.recommender.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.recommender.topics.DeadLetter;
import dev.streambook.unit2.AtLeastOnceConsumer;
import dev.streambook.unit2.RecordHandler;
import dev.streambook.workbook.Choice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Writes each dead letter as a line of JSON to a file, with the bytes as they came (Base64), the reason, the stage, and the
 * place in the topic. At least once: after a crash the last lines may stand there twice, with the same place.
 *
 * <p>The reading is exercise 2.9: the offset is committed when the line is on the disk.
 */
public final class DeadLetterArchive implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNKNOWN = "unknown";

    /** Makes the reader: the connection's settings, the topic, what to do with each record. */
    @FunctionalInterface
    public interface Reader {
        AtLeastOnceConsumer of(Map<String, Object> connection, String topic, RecordHandler handler);

        /** 2.9. It needs nothing of Spark, which the other exercises of the archive do. */
        static Reader take(Choice choice) {
            return choice.take(AtLeastOnceConsumer.class)::create;
        }
    }

    private final AtLeastOnceConsumer consumer;
    private final Path file;
    private final Thread thread;
    private final Set<String> places = new HashSet<>();
    private final Map<String, Long> byStage = new TreeMap<>();
    private volatile boolean stopped;
    private volatile String failure;

    /**
     * Knows at once what is in the file.
     *
     * @param connection Kafka's consumer settings, with {@code bootstrap.servers} and {@code group.id}
     */
    public DeadLetterArchive(Reader reader, Map<String, Object> connection, String topic, Path file) {
        this.consumer = reader.of(connection, topic, this::archive);
        this.file = file;
        recall();
        this.thread = new Thread(this::run, "dead-letters");
    }

    public void start() {
        thread.start();
    }

    /** How many dead letters each stage has given up, in all runs; each counted once however often it was read. */
    public Map<String, Long> byStage() {
        synchronized (byStage) {
            return Map.copyOf(byStage);
        }
    }

    /** Why it no longer reads; empty as long as it does. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join();
    }

    private void run() {
        try {
            consumer.run(() -> stopped);
        } catch (RuntimeException e) {
            failure = "the archive of dead letters stopped: " + e.getMessage();
        }
    }

    private void archive(ConsumerRecord<String, byte[]> record) {
        String place = record.topic() + "-" + record.partition() + "@" + record.offset();
        append(line(record, place));
        count(place, header(record, DeadLetter.STAGE));
    }

    /** What an earlier archive has written into the file. A crash can have left half a line, which is read and written again. */
    private void recall() {
        if (Files.notExists(file)) {
            return;
        }
        try {
            byte[] kept = Files.readAllBytes(file);
            int end = kept.length;
            while (end > 0 && kept[end - 1] != '\n') {
                end--;
            }
            Files.write(file, Arrays.copyOf(kept, end));
            for (String line :
                    new String(kept, 0, end, StandardCharsets.UTF_8).lines().toList()) {
                JsonNode letter = JSON.readTree(line);
                count(letter.path("place").asText(), letter.path("stage").asText());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the dead letters in " + file, e);
        }
    }

    private void count(String place, String stage) {
        synchronized (byStage) {
            if (places.add(place)) {
                byStage.merge(stage, 1L, Long::sum);
            }
        }
    }

    private void append(ObjectNode line) {
        try {
            Files.writeString(
                    file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write dead letters to " + file, e);
        }
    }

    private static ObjectNode line(ConsumerRecord<String, byte[]> record, String place) {
        return JSON.createObjectNode()
                .put("place", place)
                .put("stage", header(record, DeadLetter.STAGE))
                .put("reason", header(record, DeadLetter.REASON))
                .put("key", record.key())
                .put("bytes", record.value());
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? UNKNOWN : new String(header.value(), StandardCharsets.UTF_8);
    }
}

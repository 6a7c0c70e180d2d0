package dev.streambook.recommender.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.recommender.topics.DeadLetter;
import dev.streambook.unit2.AtLeastOnceConsumer;
import dev.streambook.unit2.RecordHandler;
import dev.streambook.workbook.Choice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Writes each dead letter as a line of JSON to a file, with the bytes as they came (Base64), the reason, the stage, and the
 * place in the topic. At least once: after a crash the last lines may stand there twice, with the same place. Beside the file
 * there is the one before it, {@code …earlier.jsonl}; older letters are only counted.
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
    private final LetterFile letters;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile String failure;

    /**
     * Knows at once what is in the file.
     *
     * @param connection Kafka's consumer settings, with {@code bootstrap.servers} and {@code group.id}
     * @param file its name ends with {@code .jsonl}
     * @param fullAt size of the file in bytes at which the next one is begun
     */
    public DeadLetterArchive(Reader reader, Map<String, Object> connection, String topic, Path file, long fullAt) {
        this.consumer = reader.of(connection, topic, this::archive);
        this.letters = new LetterFile(file, fullAt);
        this.thread = new Thread(this::run, "dead-letters");
    }

    public void start() {
        thread.start();
    }

    /** How many dead letters each stage has given up, in all runs; each counted once however often it was read. */
    public Map<String, Long> byStage() {
        return letters.byStage();
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
        ObjectNode line = JSON.createObjectNode()
                .put("place", record.topic() + "-" + record.partition() + "@" + record.offset())
                .put("stage", header(record, DeadLetter.STAGE))
                .put("reason", header(record, DeadLetter.REASON))
                .put("key", record.key())
                .put("bytes", record.value());
        letters.add(line);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? UNKNOWN : new String(header.value(), StandardCharsets.UTF_8);
    }
}

package dev.streambook.recommender.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.recommender.topics.DeadLetter;
import dev.streambook.unit2.AtLeastOnceConsumer;
import dev.streambook.unit2.RecordHandler;
import dev.streambook.workbook.Choice;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Writes each dead letter as a line of JSON to a file, with the bytes as they came (Base64), the reason, the stage, and the
 * place in the topic. At least once: after a crash the last lines may stand there twice, with the same place.
 *
 * <p>When the file is full, a new one is begun, whose first line says what was counted before. The full one is kept as
 * {@code …earlier.jsonl} until the next is full: so there are two at most, and the counts are of all letters that ever came.
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
    private final long fullAt;
    /** What was counted; guarded by itself. */
    private final CountedLetters counted = new CountedLetters();

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
        this.file = file;
        this.fullAt = fullAt;
        recall();
        this.thread = new Thread(this::run, "dead-letters");
    }

    public void start() {
        thread.start();
    }

    /** How many dead letters each stage has given up, in all runs; each counted once however often it was read. */
    public Map<String, Long> byStage() {
        synchronized (counted) {
            return counted.byStage();
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
        synchronized (counted) {
            counted.add(place, header(record, DeadLetter.STAGE));
        }
        if (size() >= fullAt) {
            beginNext();
        }
    }

    /** What an earlier archive has written into the file. A crash can have left half a line, which is read and written again. */
    private void recall() {
        try {
            if (Files.notExists(file) && Files.exists(next())) {
                Files.move(next(), file);
            }
            if (Files.notExists(file)) {
                return;
            }
            cutHalfLine();
            try (Stream<String> lines = Files.lines(file)) {
                for (String line : (Iterable<String>) lines::iterator) {
                    synchronized (counted) {
                        counted.read(JSON.readTree(line));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the dead letters in " + file, e);
        }
    }

    private void cutHalfLine() throws IOException {
        try (RandomAccessFile letters = new RandomAccessFile(file.toFile(), "rw")) {
            long end = letters.length();
            while (end > 0) {
                letters.seek(end - 1);
                if (letters.read() == '\n') {
                    break;
                }
                end--;
            }
            letters.setLength(end);
        }
    }

    /** The next file is whole before the full one makes room for it: a crash in between leaves one of them to go on with. */
    private void beginNext() {
        try {
            String before;
            synchronized (counted) {
                before = counted.line();
            }
            Files.writeString(
                    next(),
                    before + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC);
            String name = file.getFileName().toString();
            Path earlier = file.resolveSibling(name.replaceFirst("[.]jsonl$", ".earlier.jsonl"));
            Files.move(file, earlier, StandardCopyOption.REPLACE_EXISTING);
            Files.move(next(), file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot begin a new file of dead letters beside " + file, e);
        }
    }

    private Path next() {
        return file.resolveSibling(file.getFileName() + ".next");
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell how long " + file + " is", e);
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

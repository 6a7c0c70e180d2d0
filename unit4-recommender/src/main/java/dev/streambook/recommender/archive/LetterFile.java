package dev.streambook.recommender.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A file of lines of JSON, one for each dead letter, and what was counted of them.
 *
 * <p>When the file is full, a new one is begun, whose first line says what was counted before. The full one is kept as
 * {@code …earlier.jsonl} until the next is full: so there are two at most, and the counts are of all letters that ever came.
 *
 * <p>One thread writes; any may ask for the counts.
 */
final class LetterFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Path next;
    private final long fullAt;
    private final CountedLetters counted = new CountedLetters();

    /**
     * Knows at once what is in the file.
     *
     * @param file its name ends with {@code .jsonl}
     * @param fullAt size of the file in bytes at which the next one is begun
     */
    LetterFile(Path file, long fullAt) {
        this.file = file;
        this.next = file.resolveSibling(file.getFileName() + ".next");
        this.fullAt = fullAt;
        recall();
    }

    /** Returns when the letter is on the disk, and counted if it is new. */
    void add(ObjectNode letter) {
        try {
            Files.writeString(
                    file,
                    letter + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
            synchronized (counted) {
                counted.read(letter);
            }
            if (Files.size(file) >= fullAt) {
                beginNext();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write dead letters to " + file, e);
        }
    }

    /** How many letters each stage has, in all runs. */
    Map<String, Long> byStage() {
        synchronized (counted) {
            return counted.byStage();
        }
    }

    /** What an earlier run has written into the file. A crash can have left half a line, which is read and written again. */
    private void recall() {
        try {
            if (Files.notExists(file) && Files.exists(next)) {
                Files.move(next, file);
            }
            if (Files.notExists(file)) {
                return;
            }
            cutHalfLine();
            try (Stream<String> lines = Files.lines(file)) {
                for (String line : (Iterable<String>) lines::iterator) {
                    counted.read(JSON.readTree(line));
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
    private void beginNext() throws IOException {
        Files.writeString(
                next,
                counted.line() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.DSYNC);
        String name = file.getFileName().toString();
        Path earlier = file.resolveSibling(name.replaceFirst("[.]jsonl$", ".earlier.jsonl"));
        Files.move(file, earlier, StandardCopyOption.REPLACE_EXISTING);
        Files.move(next, file);
    }
}

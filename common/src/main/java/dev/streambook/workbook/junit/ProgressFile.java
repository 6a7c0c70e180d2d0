package dev.streambook.workbook.junit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What is remembered of one exercise, a small JSON file. It is replaced as a whole, so a reader never sees half of it, and
 * changed under a lock, so that several JVMs may test at once.
 */
record ProgressFile(Path file) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param answer the fingerprint of the sources that were tested */
    record Memory(String answer, SortedSet<String> passed, SortedSet<String> failed) {

        static Memory of(String answer) {
            return new Memory(answer, new TreeSet<>(), new TreeSet<>());
        }
    }

    /** What is remembered; empty if nothing is, or if somebody has written something else into the file. */
    Optional<Memory> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), Memory.class))
                    : Optional.empty();
        } catch (JsonProcessingException notOurs) {
            System.err.println(
                    "%s is not readable and will be written again: %s".formatted(file, notOurs.getOriginalMessage()));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces what is remembered by what {@code next} makes of it. */
    Memory change(Function<Optional<Memory>, Memory> next) {
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel lock = FileChannel.open(
                    file.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                Memory memory = next.apply(read());
                replace(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(memory) + "\n");
                return memory;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(String text) throws IOException {
        Path written = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        try {
            Files.writeString(written, text);
            try {
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(written);
        }
    }
}

package dev.streambook.unit2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A machine with an application that writes logs, and all lines that it has ever written; no two are the same. */
public final class LogFolder {

    private final Path logs;
    private final Path state;
    private final List<String> written = new ArrayList<>();

    /** @param machine an empty directory */
    public LogFolder(Path machine) {
        try {
            logs = Files.createDirectory(machine.resolve("logs"));
            state = Files.createDirectory(machine.resolve("state"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an agent of this machine finds in its environment. */
    Map<String, String> environment() {
        return Map.of("STREAMBOOK_LOGS", logs.toString(), "STREAMBOOK_STATE", state.toString());
    }

    public void append(String name, List<String> lines) {
        try {
            Files.write(logs.resolve(name), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            written.addAll(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file into the folder that is no log: nothing of it counts as written. */
    void appendElsewhere(String name, List<String> lines) {
        try {
            Files.write(logs.resolve(name), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empties a log in place and goes on writing into it. */
    void emptyAndAppend(String name, List<String> lines) {
        try {
            Files.write(logs.resolve(name), new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        append(name, lines);
    }

    void rename(String from, String to) {
        try {
            Files.move(logs.resolve(from), logs.resolve(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the agent has noted so far, each file's text by its path. */
    Map<Path, String> notes() {
        try (Stream<Path> files = Files.walk(state)) {
            Map<Path, String> notes = new HashMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                notes.put(file, Files.readString(file));
            }
            return notes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the notes back as they were. */
    void restore(Map<Path, String> notes) {
        notes.forEach((file, text) -> {
            try {
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public List<String> written() {
        return written;
    }
}

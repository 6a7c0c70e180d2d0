package dev.streambook.unit2;

import dev.streambook.workbook.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts an answer that is an agent's properties file into a directory, for an agent takes its settings from a file. */
public final class AgentFile {

    private AgentFile() {}

    /** The file, by its own name, in {@code directory}, which is made where it is not there. */
    public static Path write(Answer<?> answer, Path directory) {
        try {
            return Files.writeString(
                    Files.createDirectories(directory).resolve(answer.exercise().file()), answer.text());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the agent's file into " + directory, e);
        }
    }
}

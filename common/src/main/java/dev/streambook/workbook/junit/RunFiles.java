package dev.streambook.workbook.junit;

import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a run leaves to be read later, in {@code target/streambook/} of the unit's module. */
final class RunFiles {

    private RunFiles() {}

    static void write(Board board) {
        write(file(board.unit(), "board.json"), BoardJson.of(board));
    }

    /**
     * Every lesson of one exercise.
     *
     * @return the file, from the root of the checkout
     */
    static String write(ExerciseEntry exercise, Lessons lessons) {
        Path file = file(exercise.id().unit(), exercise.id() + ".txt");
        write(file, lessons.inFull(exercise));
        return ProjectFolder.root().relativize(file).toString().replace('\\', '/');
    }

    private static Path file(int unit, String name) {
        return ProjectFolder.root()
                .resolve(ProjectFolder.module(unit))
                .resolve("target/streambook")
                .resolve(name);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}

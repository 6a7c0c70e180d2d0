package dev.streambook.desk.lesson;

import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page of {@code docs/} in its parts.
 *
 * @param file where it lies
 * @param text in Markdown
 */
public record LessonPage(Path file, String text) {

    private static final Pattern HINT =
            Pattern.compile("(?s)<details><summary>Hint \\d</summary>(?<hint>.*?)</details>");
    private static final Pattern AFTER_SOLVING = Pattern.compile("(?m)^## After solving *$");

    public static LessonPage of(ExerciseEntry exercise) {
        return read(ProjectFolder.root().resolve(exercise.page()));
    }

    public static LessonPage read(Path file) {
        try {
            return new LessonPage(file, Files.readString(file).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The first heading, or the file's name. */
    public String title() {
        return text.lines()
                .filter(line -> line.startsWith("# "))
                .findFirst()
                .map(line -> line.substring(2).strip())
                .orElse(file.getFileName().toString());
    }

    /** From weak to strong. */
    public List<String> hints() {
        return HINT.matcher(text).results().map(hint -> hint.group(1).strip()).toList();
    }

    /** All that may be read before the exercise is solved. */
    public String beforeSolving() {
        return AFTER_SOLVING.split(text, 2)[0];
    }

    /** The same without the hints: what a search may show. */
    String withoutHints() {
        return HINT.matcher(beforeSolving()).replaceAll("");
    }

    /** The section {@code After solving} without its heading; empty where the page has none. */
    public String afterSolving() {
        String[] parts = AFTER_SOLVING.split(text, 2);
        return parts.length < 2 ? "" : parts[1].strip();
    }
}

package dev.streambook.desk.lesson;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The learner's answer beside the reference, line by line. */
public final class AnswerDiff {

    /**
     * A line of both.
     *
     * @param kind {@code equal}, {@code change}, {@code insert} (only in the reference) or {@code delete} (only in yours)
     */
    public record Row(String kind, String yours, String reference) {}

    private AnswerDiff() {}

    public static List<Row> of(Path yours, Path reference) {
        DiffRowGenerator generator = DiffRowGenerator.create()
                .lineNormalizer(line -> line)
                .ignoreWhiteSpaces(true)
                .build();
        return generator.generateDiffRows(lines(yours), lines(reference)).stream()
                .map(AnswerDiff::row)
                .toList();
    }

    private static Row row(DiffRow row) {
        String kind = switch (row.getTag()) {
            case EQUAL -> "equal";
            case CHANGE -> "change";
            case INSERT -> "insert";
            case DELETE -> "delete";
        };
        return new Row(kind, row.getOldLine(), row.getNewLine());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}

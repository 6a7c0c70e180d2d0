package dev.streambook.workbook.junit;

import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Promise;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The board as it is printed after a module's tests. */
final class BoardText {

    /** How much of a broken promise a row shows: a row stays a line. */
    private static final int DETAIL = 64;

    private BoardText() {}

    static String of(Board board) {
        return """

                Streambook, unit %d
                %s

                  %s
                  next: %s
                """.formatted(
                        board.unit(),
                        board.rows().stream().map(row -> row(board, row)).collect(Collectors.joining("\n")),
                        counts(board),
                        board.next().map(BoardText::next).orElse("nothing left in this unit"));
    }

    /** The row of one exercise and what to do next: if it is broken, that stands in its lesson. */
    static String of(Board board, String only) {
        return """

                Streambook, unit %d: %s
                %s
                """.formatted(
                        board.unit(),
                        counts(board),
                        board.rows().stream()
                                .filter(row -> row.exercise().id().toString().equals(only))
                                .map(row -> row(board, row) + after(board, row))
                                .collect(Collectors.joining("\n")));
    }

    private static String after(Board board, Board.Row row) {
        return switch (row.state()) {
            case GREEN -> "\n  next: " + board.next().map(BoardText::next).orElse("nothing left in this unit");
            case TODO -> "\n  next: " + next(row.exercise());
            case RED, UNTESTED -> "";
        };
    }

    private static String row(Board board, Board.Row row) {
        ExerciseEntry exercise = row.exercise();
        int width = board.rows().stream()
                .mapToInt(each -> each.exercise().title().length())
                .max()
                .orElse(0);
        String text = "  %-5s %s%s  %-3s  %-8s  %s"
                .formatted(
                        exercise.id(),
                        exercise.title(),
                        " ".repeat(width - exercise.title().length()),
                        "*".repeat(exercise.stars()),
                        row.state().name().toLowerCase(Locale.ROOT),
                        detail(row));
        return row.reference().isEmpty()
                ? text.stripTrailing()
                : text.stripTrailing() + "\n        the reference itself breaks " + String.join(", ", row.reference());
    }

    private static String detail(Board.Row row) {
        return switch (row.state()) {
            case RED -> broken(row) + stillToWrite(row);
            case TODO -> place(row);
            case UNTESTED ->
                "not tested since it changed: mvn -q test -D exercise="
                        + row.exercise().id();
            case GREEN -> "";
        };
    }

    private static String place(Board.Row row) {
        String path = row.todos().get(0).place();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The first broken promise, and how many more there are. */
    private static String broken(Board.Row row) {
        List<Promise> promises = row.promises();
        String first = promises.isEmpty()
                ? "breaks " + String.join(", ", row.broken())
                : promises.get(0).says();
        return (first.length() <= DETAIL
                        ? first
                        : first.substring(0, DETAIL - 1).strip() + "…")
                + (promises.size() < 2 ? "" : " (and %d more)".formatted(promises.size() - 1));
    }

    private static String stillToWrite(Board.Row row) {
        return row.todos().isEmpty() ? "" : "; still to write: " + place(row);
    }

    private static String counts(Board board) {
        return "%d green, %d red, %d todo%s"
                .formatted(
                        board.count(Board.State.GREEN),
                        board.count(Board.State.RED),
                        board.count(Board.State.TODO),
                        board.count(Board.State.UNTESTED) == 0
                                ? ""
                                : ", %d untested".formatted(board.count(Board.State.UNTESTED)));
    }

    private static String next(ExerciseEntry exercise) {
        return "%s%n        read %s%n        open %s".formatted(exercise.name(), exercise.page(), exercise.stubPath());
    }
}

package dev.streambook.workbook.junit;

import dev.streambook.workbook.ExerciseEntry;
import java.util.Locale;
import java.util.stream.Collectors;

/** The board as it is printed after a module's tests. */
final class BoardText {

    private BoardText() {}

    static String of(Board board) {
        return """

                Streambook, unit %d
                %s

                  %s
                  next: %s
                """.formatted(
                        board.unit(),
                        board.rows().stream().map(BoardText::row).collect(Collectors.joining("\n")),
                        counts(board),
                        board.next().map(BoardText::next).orElse("nothing left in this unit"));
    }

    private static String row(Board.Row row) {
        ExerciseEntry exercise = row.exercise();
        String text = "  %-5s %-32s %-3s  %-8s  %s"
                .formatted(
                        exercise.id(),
                        exercise.title(),
                        "*".repeat(exercise.stars()),
                        row.state().name().toLowerCase(Locale.ROOT),
                        detail(row));
        return row.reference().isEmpty()
                ? text.stripTrailing()
                : text.stripTrailing() + "\n        the reference itself breaks " + String.join(", ", row.reference());
    }

    private static String detail(Board.Row row) {
        return switch (row.state()) {
            case WRONG -> "breaks " + String.join(", ", row.broken()) + stillToWrite(row);
            case TODO -> row.todos().get(0).place();
            case UNTESTED -> "run " + row.exercise().contract().getSimpleName() + "Test";
            case SOLVED -> "";
        };
    }

    private static String stillToWrite(Board.Row row) {
        return row.todos().isEmpty()
                ? ""
                : "; still to write " + row.todos().get(0).place();
    }

    private static String counts(Board board) {
        return "%d solved, %d wrong, %d todo%s"
                .formatted(
                        board.count(Board.State.SOLVED),
                        board.count(Board.State.WRONG),
                        board.count(Board.State.TODO),
                        board.count(Board.State.UNTESTED) == 0
                                ? ""
                                : ", %d untested".formatted(board.count(Board.State.UNTESTED)));
    }

    private static String next(ExerciseEntry exercise) {
        return "%s%n        read %s%n        open %s".formatted(exercise.name(), exercise.page(), exercise.stubPath());
    }
}

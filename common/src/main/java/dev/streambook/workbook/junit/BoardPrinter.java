package dev.streambook.workbook.junit;

import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Workbook;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Ends a session's output with its lessons and the board of each unit that it touched, and writes both to
 * {@code target/streambook/}. Where one exercise was asked for, its row of the board is enough.
 */
public final class BoardPrinter implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Lessons.areCollected()) {
            new Lessons().collectIn(session);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Lessons.in(session)
                .ifPresent(lessons -> lessons.exercises().forEach(exercise -> printLessons(lessons, exercise)));
        Results results = session.getStore().get(Results.IN_SESSION, Results.KEY, Results.class);
        if (results == null) {
            return;
        }
        Progress progress = Progress.ofThisCheckout();
        results.keys().stream()
                .map(key -> key.exercise())
                .filter(exercise -> exercise.contract().getPackageName().startsWith("dev.streambook.unit"))
                .map(exercise -> exercise.id().unit())
                .distinct()
                .sorted()
                .forEach(unit -> {
                    Workbook workbook = Workbook.ofUnit(unit);
                    printBoard(Board.of(unit, workbook, progress.with(results, workbook)));
                });
    }

    private static void printLessons(Lessons lessons, ExerciseEntry exercise) {
        System.out.print(lessons.shortly(exercise, RunFiles.write(exercise, lessons)));
    }

    private static void printBoard(Board board) {
        String only = System.getProperty(OneExercise.PROPERTY);
        System.out.println(only == null ? BoardText.of(board) : BoardText.of(board, only));
        RunFiles.write(board);
    }
}

package dev.streambook.workbook.junit;

import dev.streambook.workbook.ProjectFolder;
import dev.streambook.workbook.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Prints the board of each unit that a session touched, and writes {@code target/streambook/board.json} beside it. */
public final class BoardPrinter implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Results results =
                session.getStore().get(Namespace.create(Results.NAMESPACE.getParts()), Results.KEY, Results.class);
        if (results == null) {
            return;
        }
        results.keys().stream()
                .map(key -> key.exercise())
                .filter(exercise -> exercise.contract().getPackageName().startsWith("dev.streambook.unit"))
                .map(exercise -> exercise.id().unit())
                .distinct()
                .sorted()
                .map(unit -> Board.of(unit, Workbook.ofUnit(unit), results))
                .forEach(BoardPrinter::print);
    }

    private static void print(Board board) {
        System.out.println(BoardText.of(board));
        Path file = ProjectFolder.root()
                .resolve(ProjectFolder.module(board.unit()))
                .resolve("target/streambook/board.json");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, BoardJson.of(board));
        } catch (IOException e) {
            throw new UncheckedIOException("the board cannot be written to " + file, e);
        }
    }
}

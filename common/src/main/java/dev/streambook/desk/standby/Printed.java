package dev.streambook.desk.standby;

import dev.streambook.workbook.junit.Frames;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The last lines that a JVM has printed, without the frames of engines; an answer may print without end. Thread-safe.
 */
final class Printed {

    private static final int MOST = 200;
    private static final int LAST = 12;

    private final Deque<String> lines = new ArrayDeque<>();
    private final Frames frames = new Frames(this::keep);
    private long dropped;

    synchronized void add(String line) {
        frames.add(line);
    }

    synchronized void clear() {
        frames.end();
        lines.clear();
        dropped = 0;
    }

    synchronized String text() {
        frames.end();
        return (dropped == 0 ? "" : "… %d lines …%n".formatted(dropped)) + String.join("\n", lines);
    }

    /** A few lines, each on a line of its own below what is said before. */
    synchronized String lastLines() {
        StringBuilder text = new StringBuilder();
        frames.end();
        lines.stream()
                .skip(Math.max(0, lines.size() - LAST))
                .forEach(line -> text.append("\n  ").append(line));
        return text.toString();
    }

    private void keep(String line) {
        lines.add(line);
        if (lines.size() > MOST) {
            lines.remove();
            dropped++;
        }
    }
}

package dev.streambook.desk.standby;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines that a JVM has printed; an answer may print without end. Thread-safe. */
final class Printed {

    private static final int MOST = 200;
    private static final int LAST = 12;

    private final Deque<String> lines = new ArrayDeque<>();
    private long dropped;

    synchronized void add(String line) {
        lines.add(line);
        if (lines.size() > MOST) {
            lines.remove();
            dropped++;
        }
    }

    synchronized void clear() {
        lines.clear();
        dropped = 0;
    }

    synchronized String text() {
        return (dropped == 0 ? "" : "… %d lines …%n".formatted(dropped)) + String.join("\n", lines);
    }

    /** A few lines, each on a line of its own below what is said before. */
    synchronized String lastLines() {
        StringBuilder text = new StringBuilder();
        lines.stream()
                .skip(Math.max(0, lines.size() - LAST))
                .forEach(line -> text.append("\n  ").append(line));
        return text.toString();
    }
}

package dev.streambook.desk.standby;

import dev.streambook.workbook.Plural;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * The last lines that a JVM has printed; an answer may print without end. Of a stack trace, what was thrown stays, and the
 * frames of this course: the frames of engines say nothing to a learner. Thread-safe.
 */
final class Printed {

    private static final int MOST = 200;
    private static final int LAST = 12;

    private static final Pattern FRAME = Pattern.compile("\\s+at [\\w.$/@<>-]+\\(.*\\).*|\\s*\\.\\.\\. \\d+ more");
    private static final Pattern OURS = Pattern.compile("\\s+at (?:[\\w.@-]+//?)?dev\\.streambook\\..*");

    private final Deque<String> lines = new ArrayDeque<>();
    private long dropped;
    private int frames;

    synchronized void add(String line) {
        if (FRAME.matcher(line).matches() && !OURS.matcher(line).matches()) {
            frames++;
            return;
        }
        if (frames > 0) {
            keep(leftOut());
            frames = 0;
        }
        keep(line);
    }

    synchronized void clear() {
        lines.clear();
        dropped = 0;
        frames = 0;
    }

    synchronized String text() {
        return (dropped == 0 ? "" : "… %d lines …%n".formatted(dropped))
                + String.join("\n", lines)
                + (frames == 0 ? "" : "\n" + leftOut());
    }

    /** A few lines, each on a line of its own below what is said before. */
    synchronized String lastLines() {
        StringBuilder text = new StringBuilder();
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

    private String leftOut() {
        return "    … %s …".formatted(Plural.of(frames, "frame"));
    }
}

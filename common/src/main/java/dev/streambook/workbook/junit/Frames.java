package dev.streambook.workbook.junit;

import dev.streambook.workbook.Plural;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shortens stack traces in a text, line by line: what was thrown stays, and so do the frames of this course. The frames of an
 * engine say nothing to a learner; a line says how many were left out. Not thread-safe.
 */
public final class Frames {

    private static final Pattern FRAME = Pattern.compile("\\s+at [\\w.$/@<>-]+\\(.*\\).*|\\s*\\.\\.\\. \\d+ more");
    private static final Pattern OURS = Pattern.compile("\\s+at (?:[\\w.@-]+//?)?dev\\.streambook\\..*");

    private final Consumer<String> shorter;
    private int leftOut;

    /** @param shorter gets the lines that stay */
    public Frames(Consumer<String> shorter) {
        this.shorter = shorter;
    }

    /** The lines without an engine's frames. */
    static List<String> shorten(List<String> lines) {
        Stream.Builder<String> shorter = Stream.builder();
        Frames frames = new Frames(shorter::add);
        lines.forEach(frames::add);
        frames.end();
        return shorter.build().collect(Collectors.toList());
    }

    /** The next line. */
    public void add(String line) {
        if (FRAME.matcher(line).matches() && !OURS.matcher(line).matches()) {
            leftOut++;
            return;
        }
        end();
        shorter.accept(line);
    }

    /** Nothing follows for now: says what is left out so far. */
    public void end() {
        if (leftOut > 0) {
            shorter.accept("    … %s …".formatted(Plural.of(leftOut, "frame")));
            leftOut = 0;
        }
    }
}

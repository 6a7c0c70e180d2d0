package dev.streambook.unit4;

import dev.streambook.event.Quoted;
import java.nio.file.Path;

/**
 * A row that was left out.
 *
 * @param line the number of the line in the file, 1 for the first
 * @param reason what was found and what was expected
 * @param text the start of the line, at most 200 characters
 */
public record BadRow(Path file, long line, String reason, String text) {

    private static final int LONGEST = 200;

    public BadRow {
        text = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** One line, as editors expect it; nothing in it can move a terminal's cursor. */
    @Override
    public String toString() {
        return "%s:%d: %s: %s".formatted(file, line, Quoted.escaped(reason), Quoted.plain(text));
    }
}

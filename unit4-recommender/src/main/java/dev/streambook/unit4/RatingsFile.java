package dev.streambook.unit4;

import java.nio.file.Path;

/**
 * A ratings file that is open.
 *
 * @param path for messages
 * @param lines in the order of the file; they are read from the disk as they are asked for, so they can be walked through once
 */
public record RatingsFile(Path path, RatingsFormat format, Iterable<Line> lines) {

    /**
     * A line without its end.
     *
     * @param number of the line in the file, 1 for the first. A line whose bytes are no text has a number, too, and is not
     *     among the lines
     */
    public record Line(long number, String text) {}
}

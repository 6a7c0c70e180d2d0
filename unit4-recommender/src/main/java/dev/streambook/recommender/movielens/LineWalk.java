package dev.streambook.recommender.movielens;

import dev.streambook.unit4.BadRow;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.RatingsFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The lines of a file that are text, up to a limit. Those that are not are kept aside as bad rows. */
final class LineWalk implements Iterator<RatingsFile.Line> {

    private final Path file;
    private final RatingsFormat format;
    private final Lines lines;
    private final long most;
    private final List<BadRow> undecodable = new ArrayList<>();
    private RatingsFile.Line next;
    private long rows;

    /** @param most the number of the last line that is read */
    LineWalk(Path file, RatingsFormat format, Lines lines, long most) {
        this.file = file;
        this.format = format;
        this.lines = lines;
        this.most = most;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            Lines.Line line = read();
            if (line == null || line.number() > most) {
                return false;
            }
            boolean header = line.number() == 1 && format.isHeader(line.text());
            if (!header && !line.text().isBlank()) {
                rows++;
            }
            if (line.problem() == null) {
                next = new RatingsFile.Line(line.number(), line.text());
            } else {
                undecodable.add(new BadRow(file, line.number(), line.problem(), line.text()));
            }
        }
        return true;
    }

    @Override
    public RatingsFile.Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no line left in " + file);
        }
        RatingsFile.Line line = next;
        next = null;
        return line;
    }

    /** The lines so far that were neither blank nor a header. */
    long rows() {
        return rows;
    }

    List<BadRow> undecodable() {
        return List.copyOf(undecodable);
    }

    private Lines.Line read() {
        try {
            return lines.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

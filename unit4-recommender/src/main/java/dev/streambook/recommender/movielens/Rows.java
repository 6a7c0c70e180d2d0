package dev.streambook.recommender.movielens;

import dev.streambook.event.Quoted;
import dev.streambook.unit4.BadRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The rows of one file as a stream, in the order of the file; malformed ones are left out and kept in
 * {@link #badRows()}. Holds one row and the bad ones in memory, however long the file. Blank lines are no rows.
 * For one thread.
 *
 * @param <T> what a row becomes
 */
public final class Rows<T> implements Iterator<T>, AutoCloseable {

    private final Table<T> table;
    private final Path file;
    private final Lines lines;
    private final int maxBadRows;
    private final List<BadRow> badRows = new ArrayList<>();
    private long goodRows;
    private T next;

    /** @throws MovieLensException if the file cannot be opened */
    Rows(Table<T> table, int maxBadRows) {
        this.table = table;
        this.file = table.file();
        this.maxBadRows = maxBadRows;
        try {
            this.lines = new Lines(file, table.latin1());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** @throws MovieLensException if the file cannot be read, has too many bad rows, or ends without a good one */
    @Override
    public boolean hasNext() {
        while (next == null) {
            Lines.Line line = read();
            if (line == null) {
                return ended();
            }
            next = row(line);
        }
        return true;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no row left in " + file);
        }
        T row = next;
        next = null;
        goodRows++;
        return row;
    }

    /** All that are left; closes the file. */
    public List<T> toList() {
        List<T> rows = new ArrayList<>();
        try (this) {
            forEachRemaining(rows::add);
        }
        return rows;
    }

    /** How many rows {@link #next()} has given so far. */
    public long goodRows() {
        return goodRows;
    }

    /** The rows left out so far, in the order of the file. */
    public List<BadRow> badRows() {
        return List.copyOf(badRows);
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Lines.Line read() {
        try {
            return lines.read();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private T row(Lines.Line line) {
        if (line.problem() != null) {
            return bad(line, line.problem());
        }
        try {
            return table.row(line, line.number() == 1).orElse(null);
        } catch (IllegalArgumentException e) {
            return bad(line, e.getMessage());
        }
    }

    private T bad(Lines.Line line, String reason) {
        badRows.add(new BadRow(file, line.number(), reason, line.text()));
        if (badRows.size() > maxBadRows) {
            throw new MovieLensException(
                    "%s has more than %d bad rows, the first in line %d (%s); correct the file or allow more"
                            .formatted(
                                    file,
                                    maxBadRows,
                                    badRows.get(0).line(),
                                    Quoted.escaped(badRows.get(0).reason())));
        }
        return null;
    }

    private boolean ended() {
        if (goodRows == 0) {
            String found = badRows.isEmpty()
                    ? "no rows"
                    : "only bad rows, the first: "
                            + Quoted.escaped(badRows.get(0).reason());
            throw new MovieLensException("%s has %s; give a MovieLens file as published".formatted(file, found));
        }
        return false;
    }

    private MovieLensException unreadable(IOException e) {
        return new MovieLensException(
                "%s cannot be read (%s); check that it is still there and may be read".formatted(file, e), e);
    }
}

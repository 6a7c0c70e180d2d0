package dev.streambook.recommender.live.source;

import dev.streambook.event.Film;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/** Where events come from: the set-top boxes, or what stands in for them. */
public interface Source {

    /** One line of a log. */
    @FunctionalInterface
    interface Lines {
        /** @param line JSON, or what a broken box made of it; without a line break */
        void write(byte[] line) throws IOException;
    }

    /** What it is, for the user. */
    String name();

    /** What its lines depend on: two sources of the same identity write the same lines in the same order. */
    String identity();

    /** Titles and genres, by item. */
    List<Film> films();

    /** How many lines a run writes, where that is known before. */
    OptionalLong expectedLines();

    /**
     * Writes line after line, at its own pace, until there is no more or the thread is interrupted.
     *
     * @param from how many lines an earlier run has written; they are left out
     * @throws InterruptedException at its next pause
     */
    void run(Lines lines, long from) throws IOException, InterruptedException;

    /** What there is to tell when the run has ended, such as malformed rows; one line each. */
    List<String> remarks();
}

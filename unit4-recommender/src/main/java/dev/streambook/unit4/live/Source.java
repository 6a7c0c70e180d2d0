package dev.streambook.unit4.live;

import dev.streambook.event.Film;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/** Where events come from: the set-top boxes, or what stands in for them. */
interface Source {

    /** One line of a log. */
    @FunctionalInterface
    interface Lines {
        /** @param line JSON, or what a broken box made of it; without a line break */
        void write(byte[] line) throws IOException;
    }

    /** What it is, for the user. */
    String name();

    /** Titles and genres, by item. */
    List<Film> films();

    /** How many lines a run writes, where that is known before. */
    OptionalLong expectedLines();

    /**
     * Writes line after line, at its own pace, until there is no more or the thread is interrupted.
     *
     * @throws InterruptedException at its next pause
     */
    void run(Lines lines) throws IOException, InterruptedException;

    /** What there is to tell when the run has ended, such as malformed rows; one line each. */
    List<String> remarks();
}

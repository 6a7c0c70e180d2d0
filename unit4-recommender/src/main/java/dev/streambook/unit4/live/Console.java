package dev.streambook.unit4.live;

import java.io.PrintStream;
import java.time.Duration;

/** What the user sees while the program runs: one line for each step, with the seconds since it began. Thread-safe. */
final class Console {

    private final PrintStream out;
    private final long began;

    Console(PrintStream out) {
        this.out = out;
        this.began = System.nanoTime();
    }

    void step(String text, Object... values) {
        double seconds = sinceStart().toMillis() / 1000.0;
        print("[%5.1f s] %s".formatted(seconds, text.formatted(values)));
    }

    void print(String text) {
        out.println(text);
        out.flush();
    }

    Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}

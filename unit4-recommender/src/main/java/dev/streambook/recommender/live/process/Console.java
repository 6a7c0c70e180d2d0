package dev.streambook.recommender.live.process;

import dev.streambook.event.Quoted;
import java.io.PrintStream;
import java.time.Duration;

/** What the user sees while the program runs: one line for each step, with the seconds since it began. Thread-safe. */
public final class Console {

    private final PrintStream out;
    private final long began;

    public Console(PrintStream out) {
        this.out = out;
        this.began = System.nanoTime();
    }

    public void step(String text, Object... values) {
        double seconds = sinceStart().toMillis() / 1000.0;
        print("[%5.1f s] %s".formatted(seconds, text.formatted(values)));
    }

    public void print(String text) {
        out.println(harmless(text));
        out.flush();
    }

    /** The text with everything written out that commands a terminal, line ends excepted: data may hold some. */
    public static String harmless(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Quoted.commands(c) && c != '\n') {
                shown.append("\\u%04x".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}

package dev.streambook.engine.flume;

import java.io.PrintStream;

/**
 * The console without the one sentence that Flume's file channel prints each time it stops, past every log. All else goes
 * through.
 */
final class QuietConsole extends PrintStream {

    private static final String LAST_WORDS = "Attempting to shutdown background worker.";

    private QuietConsole(PrintStream console) {
        super(console, true);
    }

    /** Has a channel stopped in silence. One at a time, as there is one console. */
    static synchronized void leaveOut(Runnable stop) {
        PrintStream console = System.out;
        System.setOut(new QuietConsole(console));
        try {
            stop.run();
        } finally {
            System.setOut(console);
        }
    }

    @Override
    public void println(String line) {
        if (!LAST_WORDS.equals(line)) {
            super.println(line);
        }
    }
}

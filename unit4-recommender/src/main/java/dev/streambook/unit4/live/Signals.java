package dev.streambook.unit4.live;

import sun.misc.Signal;

/**
 * Ctrl-C and a polite kill end the program in its own order. A JVM shutdown hook could not: the hooks of all engines run at
 * the same time, and one deletes what another is writing.
 */
final class Signals {

    private static final int FATAL_SIGNAL = 128;

    private Signals() {}

    /** Runs {@code end}, once, at the first such signal, then exits as the shell expects of a process so ended. */
    static void endWith(Runnable end) {
        for (String name : new String[] {"INT", "TERM"}) {
            Signal.handle(new Signal(name), signal -> {
                end.run();
                Runtime.getRuntime().exit(FATAL_SIGNAL + signal.getNumber());
            });
        }
    }
}

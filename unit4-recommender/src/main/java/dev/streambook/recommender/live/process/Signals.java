package dev.streambook.recommender.live.process;

import java.util.List;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;

/**
 * Ctrl-C, a closed terminal and a polite kill end the program in its own order. A JVM shutdown hook could not: the hooks of all engines run at
 * the same time, and one deletes what another is writing.
 */
public final class Signals {

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final int FATAL_SIGNAL = 128;

    private Signals() {}

    /**
     * Runs {@code end} at the first such signal with the exit code that the shell expects of a process so ended, then exits. A signal that
     * this system does not have, or that whoever started us wants to be ignored, is left alone.
     */
    public static void endWith(IntConsumer end) {
        for (String name : List.of("INT", "TERM", "HUP")) {
            try {
                Signal.handle(new Signal(name), signal -> {
                    int code = FATAL_SIGNAL + signal.getNumber();
                    end.accept(code);
                    Runtime.getRuntime().exit(code);
                });
            } catch (IllegalArgumentException notHere) {
                LOG.debug("{} is left alone: {}", name, notHere.getMessage());
            }
        }
    }

    /** Ends with the process that started us, such as Maven, where {@code -Dstreambook.ends-with-parent} says so. */
    public static void endWithParent(IntConsumer end) {
        if (Boolean.getBoolean("streambook.ends-with-parent")) {
            ProcessHandle.current()
                    .parent()
                    .ifPresent(parent -> parent.onExit().thenRun(() -> {
                        end.accept(FATAL_SIGNAL);
                        Runtime.getRuntime().exit(FATAL_SIGNAL);
                    }));
        }
    }
}

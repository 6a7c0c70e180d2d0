package dev.streambook.recommender.live.process;

import java.util.OptionalInt;

/**
 * Ends the program's parts once, whoever asks first; whoever asks later waits until it is done. The exit code is that of
 * whoever asked first: the main thread may fail because a signal is taking its engines away, and it may be the first to
 * leave the JVM.
 */
public final class Ending {

    private final Shutdown shutdown;
    private final Console console;
    private volatile OptionalInt exitCode = OptionalInt.empty();

    public Ending(Shutdown shutdown, Console console) {
        this.shutdown = shutdown;
        this.console = console;
    }

    /** The exit code if somebody has asked for the end; what parts say from then on is no news. */
    public OptionalInt exitCode() {
        return exitCode;
    }

    /** @param code what the program is to exit with, if nobody has asked before */
    public synchronized void end(int code) {
        if (exitCode.isEmpty()) {
            exitCode = OptionalInt.of(code);
            console.step("ending");
            EngineLogs.silence();
            shutdown.close();
            shutdown.complaints().forEach(console::print);
            console.step("ended");
        }
    }
}

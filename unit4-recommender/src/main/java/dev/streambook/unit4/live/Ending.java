package dev.streambook.unit4.live;

/** Ends the program's parts once, whoever asks first; whoever asks later waits until it is done. */
final class Ending implements Runnable {

    private final Shutdown shutdown;
    private final Console console;
    private volatile boolean done;

    Ending(Shutdown shutdown, Console console) {
        this.shutdown = shutdown;
        this.console = console;
    }

    /** Whether somebody has asked for the end; what parts say from then on is no news. */
    boolean hasBegun() {
        return done;
    }

    @Override
    public synchronized void run() {
        if (!done) {
            done = true;
            console.step("ending");
            shutdown.close();
            shutdown.complaints().forEach(console::print);
            console.step("ended");
        }
    }
}

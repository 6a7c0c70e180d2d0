package dev.streambook.unit3.bench;

import dev.streambook.engine.Patience;
import java.util.ArrayList;
import java.util.List;

/**
 * Is interrupted before its call begins, so that whatever would wait in it (a sleep, a lock, a queue, a future) ends at once and is
 * noticed. No time is measured. Make the same call once before, in the test's own thread: a class that is loaded while a thread is
 * interrupted may break for good.
 */
public final class ImpatientThread extends Thread {

    private final Runnable call;
    private final List<String> waits = new ArrayList<>();
    private boolean begun;

    private ImpatientThread(Runnable call) {
        super("impatient");
        this.call = call;
        setDaemon(true);
    }

    /** Makes the call, and says how it waited; empty if it did not. */
    public static List<String> waits(Runnable call) throws InterruptedException {
        ImpatientThread thread = new ImpatientThread(call);
        thread.start();
        thread.join(Patience.limit().toMillis());
        if (thread.isAlive()) {
            return List.of("it has not returned");
        }
        return thread.waits;
    }

    @Override
    public void run() {
        interrupt();
        begun = true;
        try {
            call.run();
        } catch (RuntimeException | Error thrown) {
            waits.add("it ended with " + thrown);
        }
        if (!Thread.interrupted()) {
            waits.add("it waited, and was interrupted");
        }
    }

    /** An answer that was interrupted may say so to the thread again. */
    @Override
    public void interrupt() {
        super.interrupt();
        if (begun && Thread.currentThread() == this) {
            waits.add("it waited, was interrupted, and said so");
        }
    }
}

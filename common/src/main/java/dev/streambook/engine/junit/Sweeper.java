package dev.streambook.engine.junit;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Clears away behind the tests, one thing after the other, while the next test runs. What is left ends with the JVM. */
final class Sweeper {

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "sweeper");
        thread.setDaemon(true);
        return thread;
    });

    private Sweeper() {}

    static void later(Runnable work) {
        THREAD.execute(work);
    }
}

package dev.streambook.unit2;

import java.util.concurrent.atomic.AtomicBoolean;

/** Runs an action the first time, and nothing later. */
record Once(Runnable action, AtomicBoolean done) implements Runnable {

    Once(Runnable action) {
        this(action, new AtomicBoolean());
    }

    @Override
    public void run() {
        if (!done.getAndSet(true)) {
            action.run();
        }
    }
}

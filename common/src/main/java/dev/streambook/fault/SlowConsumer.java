package dev.streambook.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * A consumer as slow as the test wants it: each record waits at a gate until the test lets it through.
 *
 * <p>No clock is involved, so "slow" is as long as it takes to look at what happens upstream. Thread safe; several threads
 * may wait at once.
 */
public final class SlowConsumer<T> implements Consumer<T> {

    private static final int FOR_EVER = Integer.MAX_VALUE / 2;

    private final Consumer<T> handler;
    private final Semaphore gate = new Semaphore(0, true);
    private final List<T> waiting = new ArrayList<>();
    private final List<T> handled = new ArrayList<>();

    /** @param handler what is done with a record that is let through */
    public SlowConsumer(Consumer<T> handler) {
        this.handler = handler;
    }

    /** @throws IllegalStateException if interrupted at the gate; the handler has not seen the record then */
    @Override
    public void accept(T value) {
        synchronized (this) {
            waiting.add(value);
            notifyAll();
        }
        try {
            gate.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while %s waited at the gate".formatted(value), e);
        } finally {
            synchronized (this) {
                waiting.remove(value);
            }
        }
        handler.accept(value);
        synchronized (this) {
            handled.add(value);
            notifyAll();
        }
    }

    /** Lets so many records through, those that wait and then those that come. */
    public void release(int records) {
        if (records < 1) {
            throw new IllegalArgumentException("records is %d; expected 1 or more".formatted(records));
        }
        gate.release(records);
    }

    /** Opens the gate for good: the consumer is slow no longer. */
    public void releaseAll() {
        gate.release(FOR_EVER);
    }

    /** Returns when a record waits at the gate, and which: from then on the consumer is provably busy. */
    public synchronized T awaitWaiting() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        return waiting.get(0);
    }

    /** The records that wait at the gate. */
    public synchronized List<T> waiting() {
        return List.copyOf(waiting);
    }

    /** The records that the handler has dealt with, in its order. */
    public synchronized List<T> handled() {
        return List.copyOf(handled);
    }
}

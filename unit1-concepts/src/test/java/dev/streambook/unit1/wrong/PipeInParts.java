package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Flow;
import dev.streambook.unit1.Overload;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;

/** A right pipe in parts, so that a wrong answer can get a single one of them wrong. */
abstract class PipeInParts<E> implements BoundedPipe<E> {

    final int capacity;
    final Overload overload;
    final Deque<E> waiting = new ArrayDeque<>();
    boolean closed;
    long offeredWhileCrowded;
    private long in;
    private long out;
    private long dropped;

    PipeInParts(int capacity, Overload overload) {
        this.capacity = capacity;
        this.overload = overload;
    }

    @Override
    public synchronized boolean offer(E element) throws InterruptedException {
        check(element);
        awaitRoom();
        if (refuses()) {
            return false;
        }
        in++;
        if (overload == Overload.SAMPLE && !isChosen()) {
            dropped++;
            return false;
        }
        if (isFull() && overload != Overload.SAMPLE && dropsWhenFull()) {
            waiting.removeFirst();
            dropped++;
        }
        waiting.addLast(element);
        wakeAfterOffer();
        return true;
    }

    @Override
    public synchronized Optional<E> take() throws InterruptedException {
        awaitElement();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        out++;
        wakeAfterTake();
        return Optional.of(next());
    }

    @Override
    public synchronized void close() {
        closed = true;
        wakeAtClose();
    }

    @Override
    public synchronized Flow flow() {
        return new Flow(in, out, dropped, waiting.size());
    }

    void check(E element) {
        Objects.requireNonNull(element);
    }

    void awaitRoom() throws InterruptedException {
        while (overload == Overload.BLOCK && isFull() && !closed) {
            wait();
        }
    }

    boolean refuses() {
        return closed;
    }

    boolean isCrowded() {
        return 2 * waiting.size() >= capacity;
    }

    boolean isChosen() {
        return !isCrowded() || ++offeredWhileCrowded % 10 == 0 && !isFull();
    }

    boolean dropsWhenFull() {
        return overload == Overload.DROP_OLDEST;
    }

    void awaitElement() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
    }

    E next() {
        return waiting.removeFirst();
    }

    void wakeAfterOffer() {
        notifyAll();
    }

    void wakeAfterTake() {
        notifyAll();
    }

    void wakeAtClose() {
        notifyAll();
    }

    final boolean isFull() {
        return waiting.size() >= capacity;
    }
}

package dev.streambook.unit1.solution;

import dev.streambook.unit1.Flow;
import dev.streambook.unit1.Overload;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;

/** A monitor: one lock for the queue and its account, so that they cannot disagree. */
public class BoundedPipe<E> implements dev.streambook.unit1.BoundedPipe<E> {

    private static final int ONE_OF = 10;

    private final int capacity;
    private final Overload overload;
    private final Deque<E> waiting = new ArrayDeque<>();
    private long in;
    private long out;
    private long dropped;
    private long offeredWhileCrowded;
    private boolean closed;

    /** @param capacity how many elements may wait, 2 or more */
    public BoundedPipe(int capacity, Overload overload) {
        if (capacity < 2) {
            throw new IllegalArgumentException("capacity is %d; expected 2 or more elements".formatted(capacity));
        }
        this.capacity = capacity;
        this.overload = overload;
    }

    // tag::offer[]
    @Override
    public synchronized boolean offer(E element) throws InterruptedException {
        Objects.requireNonNull(element, "element is null; expected one that can be taken out again");
        while (overload == Overload.BLOCK && isFull() && !closed) {
            wait();
        }
        if (closed) {
            return false;
        }
        in++;
        if (overload == Overload.SAMPLE && !isChosen()) {
            dropped++;
            return false;
        }
        if (isFull()) {
            waiting.removeFirst();
            dropped++;
        }
        waiting.addLast(element);
        notifyAll();
        return true;
    }

    private boolean isChosen() {
        boolean crowded = 2 * waiting.size() >= capacity;
        return !crowded || ++offeredWhileCrowded % ONE_OF == 0 && !isFull();
    }
    // end::offer[]

    // tag::take[]
    @Override
    public synchronized Optional<E> take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        out++;
        notifyAll();
        return Optional.of(waiting.removeFirst());
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
    // end::take[]

    @Override
    public synchronized Flow flow() {
        return new Flow(in, out, dropped, waiting.size());
    }

    private boolean isFull() {
        return waiting.size() == capacity;
    }
}

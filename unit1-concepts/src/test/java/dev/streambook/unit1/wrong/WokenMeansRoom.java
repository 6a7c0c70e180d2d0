package dev.streambook.unit1.wrong;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit1.Flow;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

@WrongAnswer(
        to = BoundedPipe.class,
        belief = "Whoever is woken finds room: if will do, it need not be while",
        breaks = "nothing_vanishes_between_four_producers_and_three_consumers",
        saying = "capacity 8, and the account says ")
public final class WokenMeansRoom<E> implements BoundedPipe<E> {

    private final int capacity;
    private final Deque<E> waiting = new ArrayDeque<>();
    private long in;
    private long out;
    private boolean closed;

    public WokenMeansRoom(int capacity, Overload overload) {
        this.capacity = capacity;
    }

    @Override
    public synchronized boolean offer(E element) throws InterruptedException {
        if (waiting.size() >= capacity && !closed) {
            wait();
        }
        in++;
        waiting.addLast(element);
        notifyAll();
        return true;
    }

    @Override
    public synchronized Optional<E> take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        notifyAll();
        out += waiting.isEmpty() ? 0 : 1;
        return Optional.ofNullable(waiting.pollFirst());
    }

    @Override
    public synchronized Flow flow() {
        return new Flow(in, out, 0, waiting.size());
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}

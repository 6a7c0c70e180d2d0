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
        belief = "notify() wakes those who wait",
        breaks = "closing_sends_all_waiting_consumers_home",
        saying = "would wait for ever")
public final class ClosingWakesSomebody<E> implements BoundedPipe<E> {

    private final Deque<E> waiting = new ArrayDeque<>();
    private boolean closed;

    public ClosingWakesSomebody(int capacity, Overload overload) {}

    @Override
    public synchronized boolean offer(E element) {
        waiting.addLast(element);
        notify();
        return true;
    }

    @Override
    public synchronized Optional<E> take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        return Optional.ofNullable(waiting.pollFirst());
    }

    @Override
    public synchronized Flow flow() {
        return new Flow(waiting.size(), 0, 0, waiting.size());
    }

    @Override
    public synchronized void close() {
        closed = true;
        notify();
    }
}

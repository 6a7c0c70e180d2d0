package dev.streambook.unit1.exercise;

import dev.streambook.unit1.Flow;
import dev.streambook.unit1.Overload;
import dev.streambook.workbook.TodoException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;

/**
 * Exercise 1.5 Producer and consumer, backpressure: docs/unit1/1.5-producer-and-consumer-backpressure.md. Run
 * BoundedPipeTest, or main below to watch a pipe under overload.
 */
public final class BoundedPipe<E> implements dev.streambook.unit1.BoundedPipe<E> {

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

    /** Puts an element in; if the pipe is full, does what the policy says. */
    @Override
    public boolean offer(E element) throws InterruptedException {
        Objects.requireNonNull(element, "element is null; expected one that can be taken out again");
        // TODO 1.5  BLOCK: wait() in a loop, until there is room or the pipe is closed. The others never wait. Each element
        //           that is let in is counted, and each one that is dropped, too. Who has to be told of a new element?
        throw new TodoException("1.5 BoundedPipe.offer");
    }

    /** The next element, or empty when the pipe is closed and drained. */
    @Override
    public Optional<E> take() throws InterruptedException {
        // TODO 1.5  Wait while there is nothing and the pipe is open. Who has to be told of the room?
        throw new TodoException("1.5 BoundedPipe.take");
    }

    /** Ends the intake. */
    @Override
    public void close() {
        // TODO 1.5  Nobody may sleep on.
        throw new TodoException("1.5 BoundedPipe.close");
    }

    @Override
    public synchronized Flow flow() {
        return new Flow(in, out, dropped, waiting.size());
    }

    /** Twenty rounds in which five elements come and two go; a BLOCK producer holds back what it cannot get rid of. */
    public static void main(String[] args) throws InterruptedException {
        for (Overload policy : Overload.values()) {
            var pipe = new BoundedPipe<Integer>(40, policy);
            System.out.println(policy);
            for (int round = 1, next = 1; round <= 20; round++) {
                for (int i = 0; i < 5 && (policy != Overload.BLOCK || pipe.flow().inFlight() < 40); i++) {
                    pipe.offer(next++);
                }
                pipe.take();
                int last = pipe.take().orElseThrow();
                Flow flow = pipe.flow();
                System.out.printf("  %-40s  took %3d   %s%n", "#".repeat(flow.inFlight()), last, flow);
            }
        }
    }
}

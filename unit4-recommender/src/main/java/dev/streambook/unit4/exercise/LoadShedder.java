package dev.streambook.unit4.exercise;

import dev.streambook.workbook.TodoException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/**
 * Exercise 4.10 Overload: docs/unit4/4.10-overload.md. Run LoadShedderTest, or LoadShedderPlay beside this class to see a rush of
 * twenty calls.
 */
public final class LoadShedder implements dev.streambook.unit4.LoadShedder {

    private final int concurrent;
    private final int queue;
    private final Executor workers;
    private final Clock clock;

    private final Deque<Call> waiting = new ArrayDeque<>();
    private int running;
    private boolean closed;
    private long offered;
    private long answered;
    private long fallback;
    private long refused;
    private long expired;

    public LoadShedder(int concurrent, int queue, Executor workers, Clock clock) {
        this.concurrent = concurrent;
        this.queue = queue;
        this.workers = workers;
        this.clock = clock;
    }

    /** Decides what becomes of a call. */
    @Override
    public void admit(Call call) {
        // TODO 4.10  First expire the waiting calls whose deadline has come. Then this call: is a place free, is there room
        //            in the queue, has it a fallback? Decide and count under the lock, and tell the calls after you have
        //            left it. To answer a call, give it to the workers: workers.execute(() -> …). And what happens when its
        //            answer ends, normally or by an exception?
        throw new TodoException("4.10 LoadShedder.admit");
    }

    /** Expires all waiting calls whose deadline has come. */
    @Override
    public void dropExpired() {
        // TODO 4.10  clock.instant() is now; a call expires at its deadline, not only after it.
        throw new TodoException("4.10 LoadShedder.dropExpired");
    }

    @Override
    public synchronized Counts counts() {
        return new Counts(offered, answered, fallback, refused, expired, waiting.size(), running);
    }

    /** Refuses the waiting calls, and from now on every call. */
    @Override
    public void close() {
        // TODO 4.10  The waiting calls must hear of it, too.
        throw new TodoException("4.10 LoadShedder.close");
    }
}

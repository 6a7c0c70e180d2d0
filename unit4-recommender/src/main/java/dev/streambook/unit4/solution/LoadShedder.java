package dev.streambook.unit4.solution;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Each decision is made inside the lock and counted there; calls hear of it outside. */
public class LoadShedder implements dev.streambook.unit4.LoadShedder {

    /** What becomes of a call. */
    protected enum Fate {
        ANSWER,
        WAIT,
        FALLBACK,
        REFUSE,
        EXPIRE
    }

    private final int concurrent;
    private final int queue;
    private final Executor workers;
    private final Clock clock;

    protected final Deque<Call> waiting = new ArrayDeque<>();
    protected int running;
    private boolean closed;
    private long offered;
    protected long answered;
    protected long fallback;
    protected long refused;
    protected long expired;

    public LoadShedder(int concurrent, int queue, Executor workers, Clock clock) {
        this.concurrent = concurrent;
        this.queue = queue;
        this.workers = workers;
        this.clock = clock;
    }

    // tag::admit[]
    @Override
    public void admit(Call call) {
        List<Call> late;
        Fate fate;
        synchronized (this) {
            offered++;
            late = takeExpired();
            fate = fate(call);
            note(fate, call);
        }
        late.forEach(Call::expire);
        switch (fate) {
            case ANSWER -> start(call);
            case WAIT -> {}
            case FALLBACK -> call.fallback();
            case REFUSE -> call.refuse();
            case EXPIRE -> call.expire();
        }
    }

    protected Fate fate(Call call) {
        if (closed) {
            return Fate.REFUSE;
        }
        if (isLate(call, clock.instant())) {
            return Fate.EXPIRE;
        }
        if (running < concurrent) {
            return Fate.ANSWER;
        }
        return waiting.size() < queue ? Fate.WAIT : withoutRoom(call);
    }

    protected Fate withoutRoom(Call call) {
        return call.hasFallback() ? Fate.FALLBACK : Fate.REFUSE;
    }
    // end::admit[]

    private void note(Fate fate, Call call) {
        switch (fate) {
            case ANSWER -> {
                running++;
                answered++;
            }
            case WAIT -> waiting.addLast(call);
            case FALLBACK -> fallback++;
            case REFUSE -> refused++;
            case EXPIRE -> expired++;
        }
    }

    // tag::work[]
    /** Gives a place to this call, and where the workers do not take it, to the next. Thousands may wait, so it is a loop. */
    protected void start(Call first) {
        Call call = first;
        while (call != null && !isTaken(call)) {
            call = afterOne();
        }
    }

    protected boolean isTaken(Call call) {
        try {
            workers.execute(() -> work(call));
            return true;
        } catch (RejectedExecutionException e) {
            synchronized (this) {
                answered--;
                refused++;
            }
            call.refuse();
            return false;
        }
    }

    protected void work(Call call) {
        try {
            call.answer();
        } finally {
            ended();
        }
    }

    /** Gives the place to the next one, or back. */
    protected void ended() {
        start(afterOne());
    }

    /** Who has the place now; null if nobody waits. */
    private Call afterOne() {
        List<Call> late;
        Call next;
        synchronized (this) {
            late = takeExpired();
            next = next();
            running--;
            if (next != null) {
                note(Fate.ANSWER, next);
            }
        }
        late.forEach(Call::expire);
        return next;
    }
    // end::work[]

    /** Takes the next one from the queue; null if nobody waits. */
    protected Call next() {
        return waiting.pollFirst();
    }

    @Override
    public void dropExpired() {
        List<Call> late;
        synchronized (this) {
            late = takeExpired();
        }
        late.forEach(Call::expire);
    }

    /** Takes those from the queue whose deadline has come. */
    protected List<Call> takeExpired() {
        Instant now = clock.instant();
        List<Call> late = waiting.stream().filter(call -> isLate(call, now)).toList();
        waiting.removeIf(call -> isLate(call, now));
        expired += late.size();
        return late;
    }

    protected boolean isLate(Call call, Instant now) {
        return !now.isBefore(call.deadline());
    }

    @Override
    public synchronized Counts counts() {
        return new Counts(offered, answered, fallback, refused, expired, waiting.size(), running);
    }

    @Override
    public void close() {
        List<Call> left;
        synchronized (this) {
            closed = true;
            left = new ArrayList<>(waiting);
            waiting.clear();
            refused += left.size();
        }
        left.forEach(Call::refuse);
    }
}

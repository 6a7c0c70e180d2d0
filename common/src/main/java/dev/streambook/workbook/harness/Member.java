package dev.streambook.workbook.harness;

import java.util.concurrent.locks.LockSupport;

/** A thread of a {@link Schedule}. Its state is changed by {@link Turns} alone, which holds its own lock then. */
final class Member {

    enum State {
        /** Runs, or could. */
        READY,
        /** Somebody else has the monitor that it wants. */
        BLOCKED,
        /** Until it is notified. */
        WAITING,
        /** Until it is notified, or its limit is over: whenever the schedule says so, or nobody else can go on. */
        WAITING_WITH_A_LIMIT,
        /** Sleeps somewhere that the schedule knows nothing of. */
        OUTSIDE,
        ENDED
    }

    private static final ThreadLocal<Member> CURRENT = new ThreadLocal<>();

    private final String name;
    private final Turns turns;
    private final Thread thread;

    State state = State.READY;
    Monitor monitor;
    int rank;
    /** Of the wait that it is in, in nanoseconds. */
    long limit;

    private volatile boolean hasTheTurn;
    private volatile boolean parked;
    private volatile Throwable failure;

    Member(String name, Schedule.Job job, Turns turns) {
        this.name = name;
        this.turns = turns;
        this.thread = new Thread(() -> run(job), name);
        thread.setDaemon(true);
    }

    /** The member whose thread this is, or null. */
    static Member current() {
        return CURRENT.get();
    }

    String name() {
        return name;
    }

    Turns turns() {
        return turns;
    }

    Throwable failure() {
        return failure;
    }

    void start() {
        thread.start();
    }

    private void run(Schedule.Job job) {
        CURRENT.set(this);
        try {
            untilItsTurn();
            job.run();
        } catch (SentHome sentHome) {
            // the run is over, and says why
        } catch (Throwable thrown) {
            if (!turns.areOver()) {
                failure = thrown;
            }
        } finally {
            turns.ended(this);
        }
    }

    void giveTurn() {
        hasTheTurn = true;
        LockSupport.unpark(thread);
    }

    void takeTurnAway() {
        hasTheTurn = false;
    }

    /** @throws SentHome if the run is over */
    void untilItsTurn() {
        parked = true;
        try {
            while (!hasTheTurn) {
                if (turns.areOver()) {
                    throw new SentHome();
                }
                LockSupport.park(this);
            }
        } finally {
            parked = false;
        }
    }

    void sendHome() {
        LockSupport.unpark(thread);
        thread.interrupt();
    }

    /** Whether it has the turn and sleeps all the same, in a lock or a queue of the platform. */
    boolean sleepsOutside() {
        return !parked && isAsleep();
    }

    /** Whether it sleeps with no limit of time. */
    boolean sleepsForGood() {
        return thread.getState() == Thread.State.WAITING;
    }

    private boolean isAsleep() {
        Thread.State now = thread.getState();
        return now == Thread.State.WAITING || now == Thread.State.TIMED_WAITING || now == Thread.State.BLOCKED;
    }
}

package dev.streambook.workbook.harness.exercise;

import dev.streambook.workbook.harness.Slot;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** Waits by the clock: it looks again each second, or puts its number in when a second is over where it is told so. */
public final class HastySlot implements Slot {

    private static final long A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final boolean givesUp;
    private Integer content;

    public HastySlot(boolean givesUp) {
        this.givesUp = givesUp;
    }

    @Override
    public synchronized void put(int number) throws InterruptedException {
        long end = System.nanoTime() + A_SECOND;
        while (content != null && !(givesUp && System.nanoTime() >= end)) {
            wait(1_000);
        }
        content = number;
        notifyAll();
    }

    @Override
    public synchronized int take() throws InterruptedException {
        while (content == null) {
            wait();
        }
        int taken = content;
        content = null;
        notifyAll();
        return taken;
    }

    /** The same with a lock of the platform. */
    public static final class WithLock extends LockSlot {

        private final boolean givesUp;

        public WithLock(boolean givesUp) {
            super(false);
            this.givesUp = givesUp;
        }

        @Override
        protected boolean waitForRoom(Condition empty) throws InterruptedException {
            return empty.await(1, TimeUnit.HOURS) || !givesUp;
        }
    }
}

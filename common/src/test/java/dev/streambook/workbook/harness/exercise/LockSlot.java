package dev.streambook.workbook.harness.exercise;

import dev.streambook.workbook.harness.Slot;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The same with a lock of the platform, and nobody wakes a taker where it is told so. */
public class LockSlot implements Slot {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();
    private final Condition full = lock.newCondition();
    private final boolean silent;
    private Integer content;

    public LockSlot(boolean silent) {
        this.silent = silent;
    }

    @Override
    public void put(int number) throws InterruptedException {
        lock.lock();
        try {
            boolean goOn = true;
            while (content != null && goOn) {
                goOn = waitForRoom(empty);
            }
            content = number;
            if (!silent) {
                full.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether to look again. */
    protected boolean waitForRoom(Condition empty) throws InterruptedException {
        empty.await();
        return true;
    }

    @Override
    public int take() throws InterruptedException {
        lock.lock();
        try {
            while (content == null) {
                full.await();
            }
            int taken = content;
            content = null;
            empty.signal();
            return taken;
        } finally {
            lock.unlock();
        }
    }
}

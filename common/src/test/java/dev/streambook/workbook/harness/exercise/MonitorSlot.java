package dev.streambook.workbook.harness.exercise;

import dev.streambook.workbook.harness.Slot;

/** A monitor, with the mistake that it is told to make. */
public final class MonitorSlot implements Slot {

    private final String mistake;
    private Integer content;

    public MonitorSlot(String mistake) {
        this.mistake = mistake;
    }

    @Override
    public synchronized void put(int number) throws InterruptedException {
        while (content != null) {
            wait();
        }
        content = number;
        wake();
    }

    @Override
    public int take() throws InterruptedException {
        synchronized (this) {
            if (mistake.equals("if for while")) {
                if (content == null) {
                    wait();
                }
            }
            while (content == null && !mistake.equals("if for while")) {
                wait();
            }
            int taken = content;
            content = null;
            wake();
            return taken;
        }
    }

    private void wake() {
        if (mistake.equals("notify")) {
            notify();
        } else {
            notifyAll();
        }
    }
}

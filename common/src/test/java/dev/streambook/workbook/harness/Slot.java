package dev.streambook.workbook.harness;

import dev.streambook.workbook.Exercise;

/** A contract in which threads wait for each other, for the tests of the harnesses. */
@Exercise(id = "9.33", title = "Slot", stars = 1)
public interface Slot {

    /** Waits until nothing is in it. */
    void put(int number) throws InterruptedException;

    /** Waits until something is in it. */
    int take() throws InterruptedException;
}

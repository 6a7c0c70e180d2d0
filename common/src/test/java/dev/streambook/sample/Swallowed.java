package dev.streambook.sample;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;

/** An exercise whose engine swallows what the answer throws. */
@Exercise(id = "9.10", title = "Swallowed", stars = 1)
@Promise(id = "twice", says = "Twice is both of two.", read = "twice")
@Promise(id = "half", says = "Half is rounded down.", read = "half")
public interface Swallowed {

    /** Twice {@code number}. */
    int twice(int number);

    /** Half of {@code number}, rounded down. */
    int half(int number);
}

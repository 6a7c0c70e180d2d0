package dev.streambook.sample;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;

/** An exercise whose answer throws. */
@Exercise(id = "9.5", title = "Failing", stars = 1)
@Promise(id = "half", says = "Half is rounded down.", read = "half")
@Promise(id = "twice", says = "Twice is both of two.", read = "twice")
public interface Failing {

    /** Twice {@code number}. */
    int twice(int number);

    /** Half of {@code number}, rounded down. */
    int half(int number);
}

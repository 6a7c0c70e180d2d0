package dev.streambook.sample;

import dev.streambook.workbook.Exercise;

/** An exercise whose answer throws. */
@Exercise(id = "9.5", title = "Failing", stars = 1)
public interface Failing {

    /** Twice {@code number}. */
    int twice(int number);

    /** Half of {@code number}, rounded down. */
    int half(int number);
}

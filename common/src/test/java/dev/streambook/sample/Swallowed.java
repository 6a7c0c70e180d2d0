package dev.streambook.sample;

import dev.streambook.workbook.Exercise;

/** An exercise whose engine swallows what the answer throws. */
@Exercise(id = "9.10", title = "Swallowed", stars = 1)
public interface Swallowed {

    /** Twice {@code number}. */
    int twice(int number);

    /** Half of {@code number}, rounded down. */
    int half(int number);
}

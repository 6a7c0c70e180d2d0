package dev.streambook.sample;

import dev.streambook.workbook.Exercise;

/** An exercise of which nothing is written yet. */
@Exercise(id = "9.1", title = "Unsolved", stars = 1)
public interface Unsolved {

    /** Twice {@code number}. */
    int twice(int number);

    /** Half of {@code number}, rounded down. */
    int half(int number);
}

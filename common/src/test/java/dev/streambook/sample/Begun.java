package dev.streambook.sample;

import dev.streambook.workbook.Exercise;

/** An exercise of which one half is written. */
@Exercise(id = "9.2", title = "Begun", stars = 1)
public interface Begun {

    /** Twice {@code number}. */
    int twice(int number);

    /** Half of {@code number}, rounded down. */
    int half(int number);
}

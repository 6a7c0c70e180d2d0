package dev.streambook.sample;

import dev.streambook.workbook.Exercise;

/** An exercise whose answer never comes back. */
@Exercise(id = "9.13", title = "Endless", stars = 1)
public interface Endless {

    /** Twice {@code number}. */
    int twice(int number);

    /** Half of {@code number}, rounded down. */
    int half(int number);
}

package dev.streambook.sample;

import dev.streambook.workbook.Exercise;

/** An exercise with a mistake in its answer. */
@Exercise(id = "9.4", title = "Mistaken", stars = 1)
public interface Mistaken {

    /** Twice {@code number}. */
    int twice(int number);

    /** Half of {@code number}, rounded down. */
    int half(int number);
}

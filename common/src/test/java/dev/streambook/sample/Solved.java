package dev.streambook.sample;

import dev.streambook.workbook.Exercise;

/** An exercise that is solved. */
@Exercise(id = "9.3", title = "Solved", stars = 1)
public interface Solved {

    /** Twice {@code number}. */
    int twice(int number);

    /** Half of {@code number}, rounded down. */
    int half(int number);
}

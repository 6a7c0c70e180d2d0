package dev.streambook.sample;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;

/** An exercise whose answer never comes back. */
@Exercise(id = "9.13", title = "Endless", stars = 1)
@Promise(id = "twice", says = "Twice is both of two.", read = "twice")
@Promise(id = "cost", says = "Either costs O(1).", read = "cost")
@Promise(id = "half", says = "Half is rounded down.", read = "half")
public interface Endless {

    /** Twice {@code number}. */
    int twice(int number);

    /** Half of {@code number}, rounded down. */
    int half(int number);
}

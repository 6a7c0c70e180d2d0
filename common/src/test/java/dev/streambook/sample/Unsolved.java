package dev.streambook.sample;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.util.function.Supplier;

/** An exercise of which nothing is written yet; what it inherits is given. */
@Exercise(id = "9.1", title = "Unsolved", stars = 1)
@Promise(id = "twice", says = "Twice is both of two.", read = "twice")
@Promise(id = "half", says = "Half is rounded down.", read = "half")
public interface Unsolved extends Supplier<String> {

    /** Twice {@code number}. */
    int twice(int number);

    /** Half of {@code number}, rounded down. */
    int half(int number);
}

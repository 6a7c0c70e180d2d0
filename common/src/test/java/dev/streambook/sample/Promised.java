package dev.streambook.sample;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;

/** An exercise whose promises, tests and wrong answers do not agree. */
@Exercise(id = "9.14", title = "Promised", stars = 1)
@Promise(id = "twice", says = "Twice is both of two.", read = "twice")
@Promise(id = "unheld", says = "A list is never null.", read = "half")
@Promise(id = "known", says = "A number may be large.", read = "half")
@Promise(id = "astray", says = "A number may be small.", read = "nowhere")
@Promise(id = "twice", says = "Twice is said twice.", read = "twice")
@Promise(id = "Shouted", says = "An id is quiet.", read = "twice")
public interface Promised {

    /** Twice {@code number}. */
    int twice(int number);

    /** Half of {@code number}, rounded down. */
    @Promise(id = "half", says = "Half is rounded down.", read = "half")
    int half(int number);
}

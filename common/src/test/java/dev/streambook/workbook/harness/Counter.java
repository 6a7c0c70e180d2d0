package dev.streambook.workbook.harness;

import dev.streambook.workbook.Exercise;

/** A contract that the tests of the harnesses answer in several ways. */
@Exercise(id = "9.30", title = "Counter", stars = 1)
public interface Counter {

    /** Adds one and returns the sum. */
    int next();
}

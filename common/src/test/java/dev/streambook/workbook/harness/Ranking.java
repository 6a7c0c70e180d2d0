package dev.streambook.workbook.harness;

import dev.streambook.workbook.Exercise;

/** A contract with a cost, for the tests of the harnesses. */
@Exercise(id = "9.32", title = "Ranking", stars = 1)
public interface Ranking {

    /** Counts {@code number} and returns how many different ones there are. */
    int add(int number);
}

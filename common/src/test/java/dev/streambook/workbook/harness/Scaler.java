package dev.streambook.workbook.harness;

import dev.streambook.workbook.Exercise;

/** A contract that threads may share, for the tests of the harnesses. */
@Exercise(id = "9.31", title = "Scaler", stars = 1)
public interface Scaler {

    /** Each number times {@code factor}, and their sum last. */
    double[] scaled(double factor, double... numbers);
}

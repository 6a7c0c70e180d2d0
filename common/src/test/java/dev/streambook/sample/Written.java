package dev.streambook.sample;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;

/** An exercise whose answer is a file with a number. */
@Exercise(id = "9.12", title = "Written", stars = 1, file = "written.properties")
@Promise(id = "twice", says = "Twice is both of two.", read = "twice")
public interface Written {}

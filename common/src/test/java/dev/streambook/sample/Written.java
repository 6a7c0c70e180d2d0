package dev.streambook.sample;

import dev.streambook.workbook.Exercise;

/** An exercise whose answer is a file with a number. */
@Exercise(id = "9.12", title = "Written", stars = 1, file = "written.properties")
public interface Written {}

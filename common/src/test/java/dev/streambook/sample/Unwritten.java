package dev.streambook.sample;

import dev.streambook.workbook.Exercise;

/** An exercise whose answer is a file with a number. */
@Exercise(id = "9.11", title = "Unwritten", stars = 1, file = "unwritten.properties")
public interface Unwritten {}

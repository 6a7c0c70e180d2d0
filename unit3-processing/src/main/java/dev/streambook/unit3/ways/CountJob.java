package dev.streambook.unit3.ways;

import java.nio.file.Path;

/**
 * What to count, and where the counts go.
 *
 * @param input the topic to read from its end on; the key of a record is the film that was played
 * @param output the topic to write to: the film as the key, how often it has been played so far as the value, both as text.
 *     A program may leave counts out, but the last one of each film is written
 * @param folder for checkpoints; not there yet
 */
public record CountJob(String bootstrapServers, String input, String output, Path folder) {}

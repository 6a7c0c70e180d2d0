package dev.streambook.recommender.serving.fault;

/**
 * A fault that may be caused.
 *
 * @param name as in {@code POST /faults/{name}}
 * @param title on its button
 * @param does what happens, in a sentence
 * @param watch what to look at, in a sentence
 * @param exercise the one whose lesson it shows, such as {@code 2.12}
 */
public record FaultKind(String name, String title, String does, String watch, String exercise) {}

package dev.streambook.recommender.serving;

/**
 * One part of the running recommender that is an exercise of the course.
 *
 * @param exercise its number, such as {@code 4.5}
 * @param name such as {@code Fold-in}
 * @param origin whose answer runs: {@code yours} or {@code reference}
 */
public record Part(String exercise, String name, String origin) {}

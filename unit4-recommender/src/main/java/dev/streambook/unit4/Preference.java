package dev.streambook.unit4;

/**
 * What one user thinks of one film, as a number that an {@link Objective} is solved for.
 *
 * @param item the film's id
 * @param value explicit: the stars, or what is left of them after the {@link Offsets}. Implicit: the {@link Strength};
 *     above 0 if the user likes the film
 */
public record Preference(int item, double value) {}

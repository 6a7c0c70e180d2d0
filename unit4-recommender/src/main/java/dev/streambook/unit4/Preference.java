package dev.streambook.unit4;

/**
 * What one user thinks of one film.
 *
 * @param item the film's id
 * @param stars 0.5 to 5.0, as in {@link dev.streambook.event.Rated}
 */
public record Preference(int item, double stars) {}

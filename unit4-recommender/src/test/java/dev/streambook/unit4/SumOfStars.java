package dev.streambook.unit4;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A model that can be checked by hand: its vector is the sum of a user's stars. It knows the films below 100. */
final class SumOfStars implements ModelVersion {

    private final String version;
    private final int factor;
    private final int firstFilm;
    private final List<Collection<Feedback>> asked = new ArrayList<>();
    private Throwable failure;

    private SumOfStars(String version, int factor, int firstFilm) {
        this.version = version;
        this.factor = factor;
        this.firstFilm = firstFilm;
    }

    static SumOfStars version(String version) {
        return new SumOfStars(version, 1, 1);
    }

    /** Another training: its vector is ten times the sum. */
    static SumOfStars tenfold(String version) {
        return new SumOfStars(version, 10, 1);
    }

    /** Knows the films 50 to 99 only. */
    static SumOfStars ofLaterFilms(String version) {
        return new SumOfStars(version, 1, 50);
    }

    Optional<SumOfStars> now() {
        return Optional.of(this);
    }

    /** The next time it is asked, it throws this: an {@code Error} or a {@code RuntimeException}. */
    void failOnceWith(Throwable planted) {
        failure = planted;
    }

    /** The history that it was asked with the last time. */
    Collection<Feedback> lastAsked() {
        return asked.get(asked.size() - 1);
    }

    /** How often it was asked for a vector. */
    int solved() {
        return asked.size();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Optional<float[]> vector(Collection<Feedback> history) {
        asked.add(List.copyOf(history));
        failIfPlanted();
        List<Feedback> known = history.stream()
                .filter(film -> film.isRated() && film.item() >= firstFilm && film.item() < 100)
                .toList();
        double sum = known.stream().mapToDouble(Feedback::stars).sum();
        return known.isEmpty() ? Optional.empty() : Optional.of(new float[] {(float) (factor * sum)});
    }

    private void failIfPlanted() {
        Throwable planted = failure;
        failure = null;
        if (planted instanceof Error error) {
            throw error;
        }
        if (planted instanceof RuntimeException exception) {
            throw exception;
        }
    }
}

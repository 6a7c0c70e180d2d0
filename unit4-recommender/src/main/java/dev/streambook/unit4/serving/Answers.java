package dev.streambook.unit4.serving;

import dev.streambook.unit4.speed.Opinion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The bodies of the API's answers; each becomes a JSON object with these names, empty values left out. */
final class Answers {

    private Answers() {}

    /** A film with its estimated stars, or its likeness to another film. */
    record ScoredFilm(int item, String title, List<String> genres, float score) {
        static ScoredFilm of(Film film, float score) {
            return new ScoredFilm(film.item(), film.title(), film.genres(), score);
        }
    }

    /** A film and how often it was counted. */
    record CountedFilm(int item, String title, List<String> genres, long count) {
        static CountedFilm of(Film film, long count) {
            return new CountedFilm(film.item(), film.title(), film.genres(), count);
        }
    }

    /**
     * What to watch next.
     *
     * @param source {@code model}: the user's own vector, items are {@link ScoredFilm}s in descending order of estimated
     *     stars. {@code trending}, {@code popular}: nothing is known of the user's taste, items are {@link CountedFilm}s.
     * @param model the version answered from; empty unless the source is the model
     */
    record Recommendations(int user, String source, Optional<String> model, List<?> items) {}

    /** @param source {@code watched-together}, or {@code model} if nobody has watched it together with another yet */
    record Similar(int item, String source, List<ScoredFilm> items) {}

    /** @param windowStart of the half-open window; empty with {@code windowEnd} as long as no window has ended */
    record Trending(Optional<Instant> windowStart, Optional<Instant> windowEnd, List<CountedFilm> items) {}

    /** @param items by the number of users who have rated the film */
    record Popular(List<CountedFilm> items) {}

    /**
     * @param latest when the latest of the events happened; empty where there are none
     * @param items by how often the film was watched or rated
     */
    record Plays(Optional<Instant> latest, List<CountedFilm> items) {}

    /** @param stars empty if the user has only been shown or has watched the film */
    record KnownFilm(int item, String title, Optional<Double> stars, Optional<Instant> ratedAt) {
        static KnownFilm rated(Film film, Opinion opinion) {
            return new KnownFilm(film.item(), film.title(), Optional.of(opinion.stars()), Optional.of(opinion.time()));
        }

        static KnownFilm seen(Film film) {
            return new KnownFilm(film.item(), film.title(), Optional.empty(), Optional.empty());
        }
    }

    /** In ascending order of item; empty if nothing has been heard of the user. */
    record KnownFilms(int user, List<KnownFilm> items) {}

    /**
     * The stars that the model expects.
     *
     * @param rated the stars that the user has given in fact; empty if none
     */
    record Estimate(int user, int item, String title, float estimate, Optional<Double> rated, String model) {}
}

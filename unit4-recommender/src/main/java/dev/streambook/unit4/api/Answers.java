package dev.streambook.unit4.api;

import dev.streambook.event.Film;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The bodies of the API's answers; each becomes a JSON object with these names, empty values left out. */
public final class Answers {

    private Answers() {}

    /** A film with the score that it is ranked by: how well it suits a user, or how alike it is to another film. */
    public record ScoredFilm(int item, String title, List<String> genres, float score) {
        public static ScoredFilm of(Film film, float score) {
            return new ScoredFilm(film.item(), film.title(), film.genres(), score);
        }
    }

    /** A film and how often it was counted. */
    public record CountedFilm(int item, String title, List<String> genres, long count) {
        public static CountedFilm of(Film film, long count) {
            return new CountedFilm(film.item(), film.title(), film.genres(), count);
        }
    }

    /**
     * What to watch next.
     *
     * @param source {@code model}: the user's own vector, and what is liked together with the user's last liked films;
     *     {@code watched-together}: only the second, as the model knows none of these films. Items are {@link ScoredFilm}s in
     *     descending order of score. {@code trending}, {@code popular}: nothing is known of the user's taste, or the service
     *     is overloaded; items are {@link CountedFilm}s.
     * @param model the version answered from; empty unless the source is the model
     */
    public record Recommendations(int user, String source, Optional<String> model, List<?> items) {}

    /** @param source {@code watched-together}, or {@code model} if nobody has watched it together with another yet */
    public record Similar(int item, String source, List<ScoredFilm> items) {}

    /** @param windowStart of the half-open window; empty with {@code windowEnd} as long as no window has ended */
    public record Trending(Optional<Instant> windowStart, Optional<Instant> windowEnd, List<CountedFilm> items) {}

    /** @param windows the latest first */
    public record Statistics(List<RatedWindow> windows) {}

    /**
     * @param windowStart of the half-open window
     * @param ratings how many so far
     * @param mean of their stars
     */
    public record RatedWindow(Instant windowStart, Instant windowEnd, long ratings, double mean) {}

    /** @param items by the number of users who have rated the film */
    public record Popular(List<CountedFilm> items) {}

    /**
     * @param latest when the latest of the events happened; empty where there are none
     * @param items by how often the film was watched or rated
     */
    public record Plays(Optional<Instant> latest, List<CountedFilm> items) {}

    /** @param stars empty if the user has only been shown or has watched the film */
    public record KnownFilm(int item, String title, Optional<Double> stars, Optional<Instant> ratedAt) {
        public static KnownFilm rated(Film film, double stars, Instant at) {
            return new KnownFilm(film.item(), film.title(), Optional.of(stars), Optional.of(at));
        }

        public static KnownFilm seen(Film film) {
            return new KnownFilm(film.item(), film.title(), Optional.empty(), Optional.empty());
        }
    }

    /** In ascending order of item; empty if nothing has been heard of the user. */
    public record KnownFilms(int user, List<KnownFilm> items) {}

    /**
     * The stars that the model expects.
     *
     * @param rated the stars that the user has given in fact; empty if none
     */
    public record Estimate(int user, int item, String title, float estimate, Optional<Double> rated, String model) {}
}

package dev.streambook.recommender.movielens;

import dev.streambook.event.Film;
import dev.streambook.unit4.RatingRow;
import java.util.ArrayList;
import java.util.List;

/** A row of the films' file. Refuses with an IllegalArgumentException. */
final class FilmRow {

    /** The order of the 19 flags at the end of a row of u.item, from u.genre of ml-100k. */
    private static final List<String> FLAGS = List.of(
            "unknown",
            "Action",
            "Adventure",
            "Animation",
            "Children's",
            "Comedy",
            "Crime",
            "Documentary",
            "Drama",
            "Fantasy",
            "Film-Noir",
            "Horror",
            "Musical",
            "Mystery",
            "Romance",
            "Sci-Fi",
            "Thriller",
            "War",
            "Western");

    private static final int FIRST_FLAG = 5;

    private FilmRow() {}

    /** Columns: item, title, genres joined by bars, or the words {@code (no genres listed)}. */
    static Film parseListed(List<String> columns) {
        expect(columns, 3, "item, title, genres");
        String genres = columns.get(2);
        boolean none = genres.isEmpty() || genres.equals("(no genres listed)");
        return film(columns, none ? List.of() : List.of(genres.split("\\|")));
    }

    /** Columns of ml-100k: item, title, two dates, an address, 19 flags. */
    static Film parseFlagged(List<String> columns) {
        expect(columns, FIRST_FLAG + FLAGS.size(), "item, title, two dates, an address, 19 flags");
        List<String> genres = new ArrayList<>();
        for (int i = 1; i < FLAGS.size(); i++) {
            if (columns.get(FIRST_FLAG + i).equals("1")) {
                genres.add(FLAGS.get(i));
            }
        }
        return film(columns, genres);
    }

    private static void expect(List<String> columns, int size, String names) {
        if (columns.size() != size) {
            throw new IllegalArgumentException(
                    "the row has %d columns; expected %d: %s".formatted(columns.size(), size, names));
        }
    }

    private static Film film(List<String> columns, List<String> genres) {
        return new Film(RatingRow.number("item", columns.get(0)), columns.get(1), genres);
    }
}

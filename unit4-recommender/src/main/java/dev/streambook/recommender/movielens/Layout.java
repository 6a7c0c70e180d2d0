package dev.streambook.recommender.movielens;

import dev.streambook.unit4.ColumnSeparator;
import dev.streambook.unit4.RatingsFormat;

/** The names of a data set's files and how its films are written, for each format of the ratings. */
enum Layout {
    CSV(RatingsFormat.CSV, "ratings.csv", "movies.csv", ","),
    DAT(RatingsFormat.DAT, "ratings.dat", "movies.dat", "::"),
    TAB(RatingsFormat.TAB, "u.data", "u.item", "|");

    private final RatingsFormat ratings;
    private final String ratingsFile;
    private final String filmsFile;
    private final ColumnSeparator filmsSeparator;

    Layout(RatingsFormat ratings, String ratingsFile, String filmsFile, String filmsSeparator) {
        this.ratings = ratings;
        this.ratingsFile = ratingsFile;
        this.filmsFile = filmsFile;
        this.filmsSeparator = new ColumnSeparator(filmsSeparator);
    }

    RatingsFormat ratings() {
        return ratings;
    }

    String ratingsFile() {
        return ratingsFile;
    }

    String filmsFile() {
        return filmsFile;
    }

    ColumnSeparator filmsSeparator() {
        return filmsSeparator;
    }

    boolean hasHeader() {
        return this == CSV;
    }

    /** CSV is UTF-8. The older sets are ISO-8859-1, except for ml-10m. */
    boolean allowsLatin1() {
        return this != CSV;
    }

    /** Whether a line of ratings may be of this layout. */
    boolean separates(String line) {
        return line.contains(ratings.separator().text());
    }
}

package dev.streambook.recommender.movielens;

import dev.streambook.event.Quoted;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The first line of a CSV file: names of columns, which differ from copy to copy, or already data.
 *
 * @param words for each column the words of which its name must contain one
 */
record Header(List<List<String>> words) {

    static final Header RATINGS =
            new Header(List.of(List.of("user"), List.of("movie", "item"), List.of("rating"), List.of("time")));

    static final Header FILMS = new Header(List.of(List.of("movie", "item"), List.of("title"), List.of("genre")));

    /** Whether this is a header and no data: a header starts with a name, data with a number. */
    boolean is(List<String> columns) {
        return columns.get(0).chars().noneMatch(Character::isDigit);
    }

    /** @throws MovieLensException if these are other columns, or in another order */
    void check(Path file, List<String> columns) {
        boolean right = columns.size() == words.size();
        for (int i = 0; right && i < columns.size(); i++) {
            String name = columns.get(i).toLowerCase(Locale.ROOT);
            right = words.get(i).stream().anyMatch(name::contains);
        }
        if (!right) {
            throw new MovieLensException(
                    "%s starts with the columns %s; expected %s; give a MovieLens file as published"
                            .formatted(file, Quoted.plain(columns.toString()), expected()));
        }
    }

    private String expected() {
        return String.join(
                ", ", words.stream().map(any -> String.join(" or ", any)).toList());
    }
}

package dev.streambook.event;

import java.util.List;

/**
 * A film of the catalogue.
 *
 * @param item the film's number, greater than zero, as in {@link ViewingEvent#item()}
 * @param title with the year, where the source has it: {@code Toy Story (1995)}; never blank
 * @param genres may be empty; copied
 */
public record Film(int item, String title, List<String> genres) {

    public Film {
        Checks.that(item > 0, "item is %s; expected 1 or more", item);
        Checks.that(title != null && !title.isBlank(), "title is %s; expected some text", title);
        genres = List.copyOf(genres);
    }
}

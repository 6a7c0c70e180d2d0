package dev.streambook.unit4;

import java.util.List;

/**
 * What a ratings file holds. Each row is in one of the three, or was replaced by a later rating.
 *
 * @param ratings one for each user and film
 * @param views the rows without a score, in the order of the file: the user has seen the film and gave no stars
 * @param badRows in the order of the file
 */
public record LoadedRatings(RatingTable ratings, List<RatingRow> views, List<BadRow> badRows) {

    public LoadedRatings {
        views = List.copyOf(views);
        badRows = List.copyOf(badRows);
    }
}

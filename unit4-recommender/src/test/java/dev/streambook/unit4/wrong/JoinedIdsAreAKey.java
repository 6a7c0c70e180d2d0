package dev.streambook.unit4.wrong;

import dev.streambook.event.Rated;
import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingTable;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashSet;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "User and film, written one after the other, are a key",
        breaks = "by-pair",
        test = "pairs_that_look_alike_when_their_ids_are_joined_are_different_pairs",
        saying = "1 for 11, 11 for 1")
public final class JoinedIdsAreAKey extends RatingsLoader {

    @Override
    public LoadedRatings load(RatingsFile file) {
        LoadedRatings loaded = super.load(file);
        Set<String> keys = new HashSet<>();
        RatingTable ratings = new RatingTable();
        for (Rated rating : loaded.ratings()) {
            if (keys.add("" + rating.user() + rating.item())) {
                ratings.put(rating);
            }
        }
        return new LoadedRatings(ratings, loaded.views(), loaded.badRows());
    }
}

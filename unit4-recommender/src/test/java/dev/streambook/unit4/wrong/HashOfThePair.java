package dev.streambook.unit4.wrong;

import dev.streambook.event.Rated;
import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingTable;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "The hash of user and film is a key",
        breaks = "by-pair",
        test = "two_users_and_two_films_make_four_ratings",
        saying = "users 1 and 2 for films 1 and 32")
public final class HashOfThePair extends RatingsLoader {

    @Override
    public LoadedRatings load(RatingsFile file) {
        LoadedRatings loaded = super.load(file);
        Map<Integer, Rated> byKey = new HashMap<>();
        loaded.ratings().forEach(rating -> byKey.put(31 * rating.user() + rating.item(), rating));
        RatingTable ratings = new RatingTable();
        byKey.values().forEach(ratings::put);
        return new LoadedRatings(ratings, loaded.views(), loaded.badRows());
    }
}

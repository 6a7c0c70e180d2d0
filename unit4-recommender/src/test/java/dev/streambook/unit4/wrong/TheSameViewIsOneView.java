package dev.streambook.unit4.wrong;

import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.LinkedHashSet;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "Who saw a film at that second saw it once, so a set will do",
        breaks = "views-apart",
        test = "a_film_that_was_seen_and_not_rated_has_no_stars",
        saying = "user 1 also at 50, twice")
public final class TheSameViewIsOneView extends RatingsLoader {

    @Override
    public LoadedRatings load(RatingsFile file) {
        LoadedRatings loaded = super.load(file);
        return new LoadedRatings(
                loaded.ratings(), new ArrayList<>(new LinkedHashSet<>(loaded.views())), loaded.badRows());
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "Views are only counted, and a thousand show what is in the file",
        breaks = "views-apart",
        test = "each_of_2_000_views_is_kept",
        saying = "films 1 to 2,000")
public final class AThousandViewsAreEnough extends RatingsLoader {

    @Override
    public LoadedRatings load(RatingsFile file) {
        LoadedRatings loaded = super.load(file);
        return new LoadedRatings(
                loaded.ratings(), loaded.views().stream().limit(1_000).toList(), loaded.badRows());
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.BadRow;
import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

/** Reports the first hundred bad rows. */
@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "Nobody reads more than a hundred messages",
        breaks = "named",
        test = "each_of_12_000_bad_rows_is_reported_equal_ones_too",
        saying = "lines 2 to 12,001 are bad")
public final class AHundredBadRowsAreEnough extends RatingsLoader {

    @Override
    public LoadedRatings load(RatingsFile file) {
        LoadedRatings loaded = super.load(file);
        List<BadRow> first = loaded.badRows().stream().limit(100).toList();
        return new LoadedRatings(loaded.ratings(), loaded.views(), first);
    }
}

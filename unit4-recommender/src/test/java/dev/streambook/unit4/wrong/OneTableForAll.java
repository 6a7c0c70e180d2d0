package dev.streambook.unit4.wrong;

import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingTable;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "A loader has one table, so it is a field",
        breaks = "fresh",
        test = "the_second_file_holds_its_own_rows_and_no_others",
        saying = "user 1, film 31: 4.0 at 100")
public final class OneTableForAll extends RatingsLoader {

    private final RatingTable all = new RatingTable();

    @Override
    public LoadedRatings load(RatingsFile file) {
        LoadedRatings loaded = super.load(file);
        loaded.ratings().forEach(all::put);
        return new LoadedRatings(all, loaded.views(), loaded.badRows());
    }
}

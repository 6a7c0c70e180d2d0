package dev.streambook.unit4.wrong;

import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.RatingsFormat;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "Ratings are CSV",
        breaks = "each-format",
        test = "commas_colons_and_tabs_separate_the_same_columns",
        saying = "format DAT")
public final class CommasEverywhere extends RatingsLoader {

    @Override
    public LoadedRatings load(RatingsFile file) {
        return super.load(new RatingsFile(file.path(), RatingsFormat.CSV, file.lines()));
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingTable;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "First the lines are counted, then they are read",
        breaks = "one-pass",
        test = "the_lines_are_asked_for_once",
        saying = "the walks through the lines")
public final class CountsTheLinesFirst extends RatingsLoader {

    @Override
    public LoadedRatings load(RatingsFile file) {
        long count = 0;
        for (RatingsFile.Line line : file.lines()) {
            count = line.number();
        }
        return count == 0 ? new LoadedRatings(new RatingTable(), List.of(), List.of()) : super.load(file);
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.List;

/** Reads the whole file into a list, and works on that. */
@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "The lines are walked through once if they are read into a list",
        breaks = "memory",
        test = "a_hundred_thousand_ratings_of_one_film_are_one_rating_at_every_moment",
        saying = "megabytes in use when the last of these lines is asked for")
public final class AListOfLinesIsHandy extends RatingsLoader {

    @Override
    public LoadedRatings load(RatingsFile file) {
        List<RatingsFile.Line> lines = new ArrayList<>();
        file.lines().forEach(lines::add);
        return super.load(new RatingsFile(file.path(), file.format(), lines));
    }
}

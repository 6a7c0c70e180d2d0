package dev.streambook.unit4.wrong;

import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "After a bad row nothing in the file can be trusted",
        breaks = "goes-on",
        test = "after_a_bad_row_the_next_one_is_read",
        saying = "one,31,4.0,150 then 2,7,5.0,200")
public final class StopsAtABadRow extends RatingsLoader {

    @Override
    public LoadedRatings load(RatingsFile file) {
        List<RatingsFile.Line> lines = new ArrayList<>();
        LoadedRatings loaded = super.load(new RatingsFile(file.path(), file.format(), lines));
        for (RatingsFile.Line line : file.lines()) {
            lines.add(line);
            loaded = super.load(new RatingsFile(file.path(), file.format(), lines));
            if (!loaded.badRows().isEmpty()) {
                return loaded;
            }
        }
        return loaded;
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.BadRow;
import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "No file has more than two billion lines",
        breaks = "named",
        test = "a_file_may_have_more_lines_than_an_int_can_count",
        saying = "line 3000000000")
public final class LinesAreCountedInAnInt extends RatingsLoader {

    @Override
    public LoadedRatings load(RatingsFile file) {
        LoadedRatings loaded = super.load(file);
        List<BadRow> named = loaded.badRows().stream()
                .map(row -> new BadRow(row.file(), (int) row.line(), row.reason(), row.text()))
                .toList();
        return new LoadedRatings(loaded.ratings(), loaded.views(), named);
    }
}

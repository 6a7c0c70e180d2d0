package dev.streambook.unit4.wrong;

import dev.streambook.unit4.BadRow;
import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

/** Reports the name of the file, and not the folder in which it is. */
@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "Everybody knows in which folder the file is",
        breaks = "named",
        test = "a_bad_row_in_line_4_is_named_with_file_line_text_and_reason",
        saying = "ratings.csv:4 one,31,4.0,150")
public final class TheNameOfTheFileIsEnough extends RatingsLoader {

    @Override
    public LoadedRatings load(RatingsFile file) {
        LoadedRatings loaded = super.load(file);
        List<BadRow> named = loaded.badRows().stream()
                .map(row -> new BadRow(row.file().getFileName(), row.line(), row.reason(), row.text()))
                .toList();
        return new LoadedRatings(loaded.ratings(), loaded.views(), named);
    }
}

package dev.streambook.unit4.wrong;

import dev.streambook.unit4.BadRow;
import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "The text of the exception says what was wrong",
        breaks = "named",
        test = "a_bad_row_in_line_4_is_named_with_file_line_text_and_reason",
        saying = "IllegalArgumentException")
public final class TheExceptionIsTheReason extends RatingsLoader {

    @Override
    public LoadedRatings load(RatingsFile file) {
        LoadedRatings loaded = super.load(file);
        List<BadRow> named = loaded.badRows().stream()
                .map(row -> new BadRow(
                        row.file(), row.line(), new IllegalArgumentException(row.reason()).toString(), row.text()))
                .toList();
        return new LoadedRatings(loaded.ratings(), loaded.views(), named);
    }
}

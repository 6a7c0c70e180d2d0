package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "A line that begins with a word is a header",
        breaks = "named",
        test = "a_row_that_begins_with_a_word_is_no_header_unless_it_is_line_1",
        saying = "the same header again in line 3")
public final class HeadersAnywhere extends RatingsLoader {

    @Override
    protected boolean isRow(RatingsFile file, RatingsFile.Line line) {
        return !file.format().isHeader(line.text()) && super.isRow(file, line);
    }
}

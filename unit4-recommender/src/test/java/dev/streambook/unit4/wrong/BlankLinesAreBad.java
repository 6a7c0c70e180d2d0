package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "What is no row is a bad row",
        breaks = "header",
        test = "a_header_and_blank_lines_are_neither_ratings_nor_bad_rows",
        saying = "the bad rows of a header, a row, an empty line")
public final class BlankLinesAreBad extends RatingsLoader {

    @Override
    protected boolean isRow(RatingsFile file, RatingsFile.Line line) {
        return line.number() > 1 || !file.format().isHeader(line.text());
    }
}

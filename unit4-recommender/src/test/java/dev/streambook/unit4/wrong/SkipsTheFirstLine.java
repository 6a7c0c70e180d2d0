package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.RatingsFormat;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "The first line of a CSV file is a header",
        breaks = "header",
        test = "a_csv_file_without_a_header_loses_no_row",
        saying = "whose first line is 1,31,4.0,100")
public final class SkipsTheFirstLine extends RatingsLoader {

    @Override
    protected boolean isRow(RatingsFile file, RatingsFile.Line line) {
        boolean first = line.number() == 1 && file.format() == RatingsFormat.CSV;
        return !first && super.isRow(file, line);
    }
}

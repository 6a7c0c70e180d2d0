package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "A first line that does not begin with a digit is a header",
        breaks = "header",
        test = "a_first_line_of_which_a_number_is_wrong_or_quoted_is_a_row",
        saying = "whose first line is")
public final class ARowBeginsWithADigit extends RatingsLoader {

    @Override
    protected boolean isRow(RatingsFile file, RatingsFile.Line line) {
        return !line.text().isBlank()
                && (line.number() > 1 || Character.isDigit(line.text().charAt(0)));
    }
}

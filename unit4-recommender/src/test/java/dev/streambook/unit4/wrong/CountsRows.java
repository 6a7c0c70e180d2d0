package dev.streambook.unit4.wrong;

import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "The number of a bad row is how many rows came before it, plus one",
        breaks = "named",
        test = "a_bad_row_in_line_4_is_named_with_file_line_text_and_reason",
        saying = "ratings.csv:3 one,31,4.0,150")
public final class CountsRows extends RatingsLoader {

    @Override
    public LoadedRatings load(RatingsFile file) {
        AtomicLong rows = new AtomicLong();
        Iterable<RatingsFile.Line> counted =
                () -> StreamSupport.stream(file.lines().spliterator(), false)
                        .filter(line -> isRow(file, line))
                        .map(line -> new RatingsFile.Line(rows.incrementAndGet(), line.text()))
                        .iterator();
        return super.load(new RatingsFile(file.path(), file.format(), counted));
    }
}

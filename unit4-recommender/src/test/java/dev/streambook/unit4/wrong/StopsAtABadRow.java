package dev.streambook.unit4.wrong;

import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingRow;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "After a bad row nothing in the file can be trusted",
        breaks = "goes-on",
        test = "after_a_bad_row_the_next_one_is_read",
        saying = "one,31,4.0,150 then 2,7,5.0,200")
public final class StopsAtABadRow extends RatingsLoader {

    @Override
    public LoadedRatings load(RatingsFile file) {
        AtomicBoolean stopped = new AtomicBoolean();
        Iterable<RatingsFile.Line> trusted =
                () -> StreamSupport.stream(file.lines().spliterator(), false)
                        .takeWhile(line -> !stopped.get())
                        .peek(line -> stopped.set(isBad(file, line)))
                        .iterator();
        return super.load(new RatingsFile(file.path(), file.format(), trusted));
    }

    private boolean isBad(RatingsFile file, RatingsFile.Line line) {
        if (!isRow(file, line)) {
            return false;
        }
        try {
            RatingRow row = file.format().row(line.text());
            if (!hasNoStars(row.score())) {
                row.rated();
            }
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}

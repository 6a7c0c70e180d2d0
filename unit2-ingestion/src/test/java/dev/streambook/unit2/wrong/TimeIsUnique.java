package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;

/**
 * It asks for nanoseconds, as writing a file takes longer: so one writer never meets its own names, and only two at once
 * meet each other's.
 */
@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "The time makes names unique",
        breaks = "two-writers",
        test = "two_writers_find_different_names_at_one_and_the_same_time",
        saying = "200 sent, 100 arrived")
public final class TimeIsUnique extends SpoolWriter {

    public TimeIsUnique(Path spool) {
        super(spool);
    }

    @Override
    protected String newName() {
        return "lines-" + System.nanoTime();
    }
}

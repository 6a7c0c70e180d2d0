package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;

/** After a restart the first name comes again, and Flume, which has marked it as read, gives up. */
@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "Counting makes names unique",
        breaks = "new-names",
        test = "a_writer_that_is_started_again_finds_new_names",
        saying = "Flume's source: has given up, until somebody restarts it")
public final class NumbersFromOne extends SpoolWriter {

    private int last;

    public NumbersFromOne(Path spool) {
        super(spool);
    }

    @Override
    protected String newName() {
        return "lines-%06d".formatted(++last);
    }
}

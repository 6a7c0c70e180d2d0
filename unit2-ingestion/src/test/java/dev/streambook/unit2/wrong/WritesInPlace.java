package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;

/** The source reads what is there, finds the file's end, and has done with it; the rest goes into a file that nobody reads. */
@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "A file may be written where it will be read",
        breaks = "whole-files",
        test = "a_source_that_looks_in_the_middle_of_writing_sees_nothing",
        saying = "100 sent, 50 arrived")
public final class WritesInPlace extends SpoolWriter {

    public WritesInPlace(Path spool) {
        super(spool);
    }

    @Override
    protected Path draft(String name) {
        return spool.resolve(name);
    }

    @Override
    protected Path release(Path draft, String name) {
        return draft;
    }
}

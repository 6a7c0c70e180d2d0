package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;

/** The source passes over what its pattern says, and nothing else. */
@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "Nobody reads a file that ends in .tmp",
        breaks = "whole-files",
        test = "a_source_that_looks_in_the_middle_of_writing_sees_nothing",
        saying = "NoSuchFileException")
public final class TmpIsIgnored extends SpoolWriter {

    public TmpIsIgnored(Path spool) {
        super(spool);
    }

    @Override
    protected Path draft(String name) {
        return spool.resolve(name + ".tmp");
    }
}

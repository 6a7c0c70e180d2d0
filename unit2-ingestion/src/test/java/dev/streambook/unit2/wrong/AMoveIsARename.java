package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Between two file systems a move is a copy, which can be watched, and a deletion. */
@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "A move is a renaming, wherever the file comes from",
        breaks = "whole-files",
        test = "a_source_that_looks_in_the_middle_of_writing_sees_nothing",
        saying = "100 sent, 50 arrived")
public final class AMoveIsARename extends SpoolWriter {

    public AMoveIsARename(Path spool) {
        super(spool);
    }

    @Override
    protected Path draft(String name) {
        return spool.resolveSibling(name);
    }

    @Override
    protected Path release(Path draft, String name) throws IOException {
        return Files.move(draft, spool.resolve(name));
    }
}

package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "An exception is an exception, checked or not",
        breaks = "refusal-told",
        test = "a_step_that_the_disk_refuses_has_published_nothing",
        saying = "refused to WRITE")
public final class NobodyCatchesAnIOException extends SpoolWriter {

    public NobodyCatchesAnIOException(Path spool) {
        super(spool);
    }

    @Override
    protected void write(Iterable<String> lines, Path draft) {
        try {
            super.write(lines, draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

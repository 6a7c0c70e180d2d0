package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "A disk that cannot be forced writes it later",
        breaks = "refusal-told",
        test = "a_step_that_the_disk_refuses_has_published_nothing",
        saying = "refused to FORCE")
public final class ForcingIsAnExtra extends SpoolWriter {

    public ForcingIsAnExtra(Path spool) {
        super(spool);
    }

    @Override
    protected void force(FileChannel file) {
        try {
            super.force(file);
        } catch (IOException later) {
            return;
        }
    }
}

package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The name can be on the disk before the bytes are. What is left then is an empty file, of which Flume makes one event. */
@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "A file that was closed and renamed is on the disk",
        breaks = "whole-after-power-loss",
        test = "the_power_fails_right_after_the_renaming",
        saying = "never sent: an empty event")
public final class ARenameStoresTheFile extends SpoolWriter {

    public ARenameStoresTheFile(Path spool) {
        super(spool);
    }

    @Override
    protected void force(FileChannel file) {}
}

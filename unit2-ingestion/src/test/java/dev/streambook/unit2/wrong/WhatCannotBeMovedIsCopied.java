package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy grows where the source looks. */
@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "What cannot be moved can still be copied",
        breaks = "refusal-told",
        test = "a_step_that_the_disk_refuses_has_published_nothing",
        saying = "refused to RENAME")
public final class WhatCannotBeMovedIsCopied extends SpoolWriter {

    public WhatCannotBeMovedIsCopied(Path spool) {
        super(spool);
    }

    @Override
    protected Path release(Path draft, String name) throws IOException {
        try {
            return super.release(draft, name);
        } catch (IOException refused) {
            return Files.copy(draft, spool.resolve(name));
        }
    }
}

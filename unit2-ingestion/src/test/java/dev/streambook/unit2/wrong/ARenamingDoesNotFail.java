package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.io.IOException;
import java.nio.file.Path;

@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "What was written can be renamed",
        breaks = "refusal-told",
        test = "a_disk_that_refuses_is_no_success",
        saying = "what publish() threw")
public final class ARenamingDoesNotFail extends SpoolWriter {

    public ARenamingDoesNotFail(Path spool) {
        super(spool);
    }

    @Override
    protected Path release(Path draft, String name) {
        try {
            return super.release(draft, name);
        } catch (IOException e) {
            return spool.resolve(name);
        }
    }
}

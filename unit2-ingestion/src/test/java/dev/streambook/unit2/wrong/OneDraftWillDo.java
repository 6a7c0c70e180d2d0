package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;

/** The draft of a writer that died lies in the way of all that come after it. */
@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "Drafts are renamed, so all may have one name",
        breaks = "unfinished-unpublished",
        test = "a_writer_that_dies_has_published_nothing",
        saying = "FileAlreadyExistsException")
public final class OneDraftWillDo extends SpoolWriter {

    public OneDraftWillDo(Path spool) {
        super(spool);
    }

    @Override
    protected Path draft(String name) {
        return spool.resolve("draft" + DRAFT);
    }
}

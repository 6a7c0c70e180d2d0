package dev.streambook.unit2.exercise;

import dev.streambook.workbook.TodoException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Exercise 2.4: docs/unit2/2.4-spool-safely.md. Run SpoolWriterTest, or SpoolWriterPlay to watch a source read what you
 * publish.
 */
public class SpoolWriter implements dev.streambook.unit2.SpoolWriter {

    protected final Path spool;

    public SpoolWriter(Path spool) {
        this.spool = spool;
    }

    @Override
    public Path publish(Iterable<String> lines) throws IOException {
        // TODO 2.4  Nobody may see the file before it is whole, nor find another's file under its name.
        //           What can be done to a file in one step, which has happened or has not?
        //           And what of it is on the disk by then?
        throw new TodoException("2.4 SpoolWriter.publish");
    }
}

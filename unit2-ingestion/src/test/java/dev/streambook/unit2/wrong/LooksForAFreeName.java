package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Between the look and the renaming another writer takes the name, and an atomic renaming replaces what it finds. */
@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "A name is free if no file has it",
        breaks = "two-writers",
        test = "a_second_writer_publishes_just_before_the_first",
        saying = "200 sent, 100 arrived")
public final class LooksForAFreeName extends SpoolWriter {

    public LooksForAFreeName(Path spool) {
        super(spool);
    }

    @Override
    protected Path release(Path draft, String name) throws IOException {
        int number = 1;
        while (isTaken("lines-" + number) || isTaken("lines-" + number + ".COMPLETED")) {
            number++;
        }
        return super.release(draft, "lines-" + number);
    }

    private boolean isTaken(String name) {
        return Files.exists(spool.resolve(name));
    }
}

package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** It goes on for as long as the process lives, and begins anew with the next one. */
@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "A static counter never gives a number twice",
        breaks = "new-names",
        test = "a_writer_that_is_started_again_finds_new_names",
        saying = "Flume's source: has given up, until somebody restarts it")
public final class AStaticCounterGoesOn extends SpoolWriter {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    public AStaticCounterGoesOn(Path spool) {
        super(spool);
    }

    @Override
    protected String newName() {
        return "lines-%06d".formatted(NUMBERS.incrementAndGet());
    }
}

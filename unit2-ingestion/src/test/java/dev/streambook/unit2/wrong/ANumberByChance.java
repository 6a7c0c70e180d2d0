package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "A number that is drawn by chance does not come twice",
        breaks = "new-names",
        test = "three_hundred_files_have_as_many_names",
        saying = "300 files")
public final class ANumberByChance extends SpoolWriter {

    public ANumberByChance(Path spool) {
        super(spool);
    }

    @Override
    protected String newName() {
        return "lines-%04d".formatted(ThreadLocalRandom.current().nextInt(10_000));
    }
}

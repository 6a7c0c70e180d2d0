package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "First all lines, then the file",
        breaks = "one-pass",
        test = "lines_are_on_the_disk_before_the_last_one_is_asked_for",
        saying = "to match")
public final class LinesFitIntoMemory extends SpoolWriter {

    public LinesFitIntoMemory(Path spool) {
        super(spool);
    }

    @Override
    protected void write(Iterable<String> lines, Path draft) throws IOException {
        List<String> all = new ArrayList<>();
        lines.forEach(all::add);
        super.write(all, draft);
    }
}

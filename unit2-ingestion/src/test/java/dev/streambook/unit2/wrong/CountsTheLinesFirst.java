package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.io.IOException;
import java.nio.file.Path;

@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "Lines can be counted before they are written",
        breaks = "one-pass",
        test = "lines_that_can_be_read_once_only_are_written",
        saying = "the file of two lines that can be gone through once")
public final class CountsTheLinesFirst extends SpoolWriter {

    public CountsTheLinesFirst(Path spool) {
        super(spool);
    }

    private long announced;

    @Override
    protected void write(Iterable<String> lines, Path draft) throws IOException {
        for (String line : lines) {
            announced += line.length();
        }
        super.write(lines, draft);
    }
}

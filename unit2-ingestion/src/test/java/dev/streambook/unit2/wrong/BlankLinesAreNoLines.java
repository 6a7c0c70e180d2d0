package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "A blank line holds nothing, so it can go",
        breaks = "utf8-lines",
        test = "the_file_that_is_returned_holds_the_lines",
        saying = "the file")
public final class BlankLinesAreNoLines extends SpoolWriter {

    public BlankLinesAreNoLines(Path spool) {
        super(spool);
    }

    @Override
    protected void write(Iterable<String> lines, Path draft) throws IOException {
        Stream<String> filled = StreamSupport.stream(lines.spliterator(), false).filter(line -> !line.isBlank());
        super.write(filled::iterator, draft);
    }
}

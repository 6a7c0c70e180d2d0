package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;

@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "One letter is one byte",
        breaks = "utf8-lines",
        test = "the_file_that_is_returned_holds_the_lines",
        saying = "the file")
public final class TheTextIsLatin extends SpoolWriter {

    public TheTextIsLatin(Path spool) {
        super(spool);
    }

    @Override
    protected void write(Iterable<String> lines, Path draft) throws IOException {
        super.write(() -> new LatinLines(lines.iterator()), draft);
    }

    /** What is left of a text that went through bytes of ISO 8859-1. */
    private record LatinLines(Iterator<String> lines) implements Iterator<String> {

        @Override
        public boolean hasNext() {
            return lines.hasNext();
        }

        @Override
        public String next() {
            return new String(lines.next().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
        }
    }
}

package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "Where the lines fail, those that came are better than none",
        breaks = "unfinished-unpublished",
        test = "lines_that_fail_on_the_way_have_published_nothing",
        saying = "never sent: a001")
public final class WhatCameIsPublished extends SpoolWriter {

    public WhatCameIsPublished(Path spool) {
        super(spool);
    }

    @Override
    protected void write(Iterable<String> lines, Path draft) throws IOException {
        super.write(() -> new UntilItFails(lines.iterator()), draft);
    }

    private static final class UntilItFails implements Iterator<String> {

        private final Iterator<String> lines;
        private String next;

        UntilItFails(Iterator<String> lines) {
            this.lines = lines;
        }

        @Override
        public boolean hasNext() {
            try {
                next = lines.hasNext() ? lines.next() : null;
            } catch (RuntimeException e) {
                next = null;
            }
            return next != null;
        }

        @Override
        public String next() {
            return next;
        }
    }
}

package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.SpoolWriter;
import dev.streambook.workbook.junit.WrongAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit2.SpoolWriter.class,
        belief = "A file with everything so far is the safest",
        breaks = "arrives-once",
        test = "what_is_published_arrives",
        saying = "repeated")
public final class EachFileHoldsAllSoFar extends SpoolWriter {

    public EachFileHoldsAllSoFar(Path spool) {
        super(spool);
    }

    private final List<String> all = new ArrayList<>();

    @Override
    protected void write(Iterable<String> lines, Path draft) throws IOException {
        super.write(
                () -> {
                    Iterator<String> before = List.copyOf(all).iterator();
                    Iterator<String> now = lines.iterator();
                    return new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return before.hasNext() || now.hasNext();
                        }

                        @Override
                        public String next() {
                            if (before.hasNext()) {
                                return before.next();
                            }
                            all.add(now.next());
                            return all.get(all.size() - 1);
                        }
                    };
                },
                draft);
    }
}

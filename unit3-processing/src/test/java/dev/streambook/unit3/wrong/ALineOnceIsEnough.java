package dev.streambook.unit3.wrong;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "The same line twice is a mistake of the device",
        breaks = "tuple-a-line",
        test = "equal_lines_are_tuples_of_their_own",
        saying = "could not find the following elements")
public final class ALineOnceIsEnough extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public ALineOnceIsEnough(LineReader reader) {
        super(reader);
    }

    @Override
    void emitAll(Tuple record) {
        List<byte[]> lines = lines(record);
        Set<String> seen = new HashSet<>();
        for (int line = 0; line < lines.size(); line++) {
            if (seen.add(new String(lines.get(line), UTF_8))) {
                emitLine(record, line, lines.get(line));
            }
        }
    }
}

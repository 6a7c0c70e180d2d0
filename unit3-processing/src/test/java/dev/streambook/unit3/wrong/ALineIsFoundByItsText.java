package dev.streambook.unit3.wrong;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "indexOf tells me the number of a line",
        breaks = "line-numbers",
        test = "equal_lines_have_numbers_of_their_own",
        saying = "[0, 0]")
public final class ALineIsFoundByItsText extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public ALineIsFoundByItsText(LineReader reader) {
        super(reader);
    }

    @Override
    void emitAll(Tuple record) {
        List<byte[]> lines = lines(record);
        List<String> texts = lines.stream().map(line -> new String(line, UTF_8)).toList();
        for (String text : texts) {
            int line = texts.indexOf(text);
            emitLine(record, line, lines.get(line));
        }
    }
}

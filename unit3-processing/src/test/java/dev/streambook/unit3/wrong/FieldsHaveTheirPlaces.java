package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.RecordLines;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "The bytes come first: I have seen it",
        breaks = "by-name",
        test = "fields_are_found_by_their_names",
        saying = "ClassCastException")
public final class FieldsHaveTheirPlaces extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public FieldsHaveTheirPlaces(LineReader reader) {
        super(reader);
    }

    @Override
    void emitAll(Tuple record) {
        List<byte[]> lines = RecordLines.of(record.getBinary(0));
        for (int line = 0; line < lines.size(); line++) {
            emitLine(record, line, lines.get(line));
        }
    }
}

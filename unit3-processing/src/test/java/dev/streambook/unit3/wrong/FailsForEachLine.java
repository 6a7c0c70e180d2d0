package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "Each line that cannot be read now fails its record",
        breaks = "settled-once",
        test = "two_faults_in_a_record_fail_it_once",
        saying = "[\"failed\", \"failed\"]")
public final class FailsForEachLine extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public FailsForEachLine(LineReader reader) {
        super(reader);
    }

    @Override
    public void execute(Tuple record) {
        List<byte[]> lines = lines(record);
        boolean all = true;
        for (int line = 0; line < lines.size(); line++) {
            try {
                emitLine(record, line, lines.get(line));
            } catch (RuntimeException e) {
                fault(record, e);
                all = false;
            }
        }
        if (all) {
            done(record);
        }
    }
}

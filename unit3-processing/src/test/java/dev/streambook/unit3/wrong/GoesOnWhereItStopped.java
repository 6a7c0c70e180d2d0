package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.List;
import org.apache.storm.tuple.Tuple;

/** The tuples of the first attempt belong to a tree that has failed: nobody waits for what becomes of them. */
@WrongAnswer(
        to = SplitBolt.class,
        belief = "What has been emitted need not be emitted again",
        breaks = "passing-fault",
        test = "after_a_fault_all_lines_are_emitted_again",
        saying = "[3]")
public final class GoesOnWhereItStopped extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    private final HashMap<Long, Integer> emitted = new HashMap<>();

    public GoesOnWhereItStopped(LineReader reader) {
        super(reader);
    }

    @Override
    void emitAll(Tuple record) {
        Long offset = record.getLongByField(OFFSET);
        List<byte[]> lines = lines(record);
        for (int line = emitted.getOrDefault(offset, 0); line < lines.size(); line++) {
            emitLine(record, line, lines.get(line));
            emitted.put(offset, line + 1);
        }
        emitted.remove(offset);
    }
}

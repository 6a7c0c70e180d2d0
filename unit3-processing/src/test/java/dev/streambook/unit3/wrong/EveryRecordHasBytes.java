package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "Every record has bytes",
        breaks = "no-bytes",
        test = "a_record_without_bytes_is_acked",
        saying = "NullPointerException")
public final class EveryRecordHasBytes extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public EveryRecordHasBytes(LineReader reader) {
        super(reader);
    }

    @Override
    void emitAll(Tuple record) {
        if (record.getBinaryByField(BYTES).length > 0) {
            super.emitAll(record);
        }
    }
}

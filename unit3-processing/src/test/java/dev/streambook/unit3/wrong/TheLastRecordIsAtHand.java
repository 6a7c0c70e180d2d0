package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "The last record may be asked for once more",
        breaks = "keeps-nothing",
        test = "the_last_record_is_forgotten_as_well",
        saying = "kept after a record of 100 lines")
public final class TheLastRecordIsAtHand extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public TheLastRecordIsAtHand(LineReader reader) {
        super(reader);
    }

    private transient Tuple last;

    @Override
    void done(Tuple record) {
        super.done(record);
        last = record;
    }

    /** For the debugger. */
    Tuple last() {
        return last;
    }
}

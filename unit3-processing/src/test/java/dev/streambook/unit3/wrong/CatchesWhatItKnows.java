package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "I know what a reader can throw",
        breaks = "passing-fault",
        test = "a_fault_of_any_kind_fails_the_record",
        saying = "threw java.io.UncheckedIOException")
public final class CatchesWhatItKnows extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public CatchesWhatItKnows(LineReader reader) {
        super(reader);
    }

    @Override
    void fault(Tuple record, RuntimeException e) {
        if (!(e instanceof IllegalStateException)) {
            throw e;
        }
        super.fault(record, e);
    }
}

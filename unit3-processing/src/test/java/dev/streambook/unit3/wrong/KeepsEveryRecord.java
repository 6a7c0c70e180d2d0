package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "I might need it once more",
        breaks = "keeps-nothing",
        test = "what_is_settled_is_forgotten",
        saying = "kept after 1,100 records")
public final class KeepsEveryRecord extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Tuple> records = new ArrayList<>();

    public KeepsEveryRecord(LineReader reader) {
        super(reader);
    }

    @Override
    void done(Tuple record) {
        super.done(record);
        records.add(record);
    }
}

package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Arrays;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "A kilobyte of a broken line is enough to see what it was",
        breaks = "malformed",
        test = "a_line_that_looks_like_nothing_is_a_dead_letter_as_it_came",
        saying = "3,000 times x")
public final class AKilobyteIsEnough extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public AKilobyteIsEnough(LineReader reader) {
        super(reader);
    }

    @Override
    void emitLetter(Tuple record, Values letter) {
        byte[] bytes = (byte[]) letter.get(0);
        letter.set(0, Arrays.copyOf(bytes, Math.min(bytes.length, 1024)));
        super.emitLetter(record, letter);
    }
}

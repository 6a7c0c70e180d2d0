package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.List;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "Events first, the dead letters can wait",
        breaks = "tuple-a-line",
        test = "a_broken_line_keeps_its_place_among_the_others",
        saying = "a broken line and film 3")
public final class DeadLettersComeLast extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public DeadLettersComeLast(LineReader reader) {
        super(reader);
    }

    private transient List<Values> letters;

    @Override
    void emitAll(Tuple record) {
        letters = new ArrayList<>();
        super.emitAll(record);
        letters.forEach(letter -> super.emitLetter(record, letter));
        letters = null;
    }

    @Override
    void emitLetter(Tuple record, Values letter) {
        letters.add(letter);
    }
}

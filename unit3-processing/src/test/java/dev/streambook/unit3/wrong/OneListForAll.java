package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;

/** Storm hands on the list itself within a worker, and may not have looked at it yet. */
@WrongAnswer(
        to = SplitBolt.class,
        belief = "A list of values can be used again",
        breaks = "tuple-a-line",
        test = "what_was_emitted_stays_as_it_was",
        saying = "[2, 2]")
public final class OneListForAll extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Object> values = new ArrayList<>();

    public OneListForAll(LineReader reader) {
        super(reader);
    }

    @Override
    void emitEvent(Tuple record, Values event) {
        values.clear();
        values.addAll(event);
        collector().emit(EVENTS, record, values);
    }
}

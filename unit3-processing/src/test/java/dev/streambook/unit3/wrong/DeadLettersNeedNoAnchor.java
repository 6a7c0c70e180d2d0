package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "Only good events need an anchor",
        breaks = "unwritable-dead-letter",
        test = "a_dead_letter_is_anchored_like_any_other_tuple",
        saying = "[\"sent\", \"acked\"]")
public final class DeadLettersNeedNoAnchor extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public DeadLettersNeedNoAnchor(LineReader reader) {
        super(reader);
    }

    @Override
    void emitLetter(Tuple record, Values letter) {
        collector().emit(MALFORMED, letter);
    }
}

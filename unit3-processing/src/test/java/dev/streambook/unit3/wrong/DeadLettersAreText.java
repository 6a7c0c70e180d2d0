package dev.streambook.unit3.wrong;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "A dead letter is for people to read",
        breaks = "malformed",
        test = "a_line_that_is_no_event_is_a_dead_letter_and_the_others_go_on",
        saying = "film 1, the broken line with its reason, film 3")
public final class DeadLettersAreText extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public DeadLettersAreText(LineReader reader) {
        super(reader);
    }

    @Override
    void emitLetter(Tuple record, Values letter) {
        letter.set(0, new String((byte[]) letter.get(0), UTF_8));
        super.emitLetter(record, letter);
    }
}

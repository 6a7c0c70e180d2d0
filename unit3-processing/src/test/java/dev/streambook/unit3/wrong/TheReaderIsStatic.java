package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;

/** So it is not, and is empty where the bolt arrives. In one JVM nobody notices. */
@WrongAnswer(
        to = SplitBolt.class,
        belief = "A static field need not be sent along",
        breaks = "travels-as-bytes",
        test = "a_bolt_works_in_another_process_than_the_one_that_made_it",
        saying = "film 1")
public final class TheReaderIsStatic extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    private static LineReader shared;

    public TheReaderIsStatic(LineReader reader) {
        super(null);
        shared = reader;
    }

    @Override
    LineReader reader() {
        return shared;
    }
}

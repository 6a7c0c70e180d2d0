package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "A bolt is an object like any other",
        breaks = "travels-as-bytes",
        test = "a_bolt_can_be_serialized_as_it_is_made",
        saying = "java.io.NotSerializableException: java.lang.Object")
public final class HoldsALock extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    private final Object lock = new Object();

    public HoldsALock(LineReader reader) {
        super(reader);
    }

    @Override
    public void execute(Tuple record) {
        synchronized (lock) {
            super.execute(record);
        }
    }
}

package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "What must not travel is transient, and made where it is declared",
        breaks = "travels-as-bytes",
        test = "a_spout_works_where_it_arrives",
        saying = "NullPointerException")
public final class TheConstructorMakesAll extends LogSpout {

    private static final long serialVersionUID = 1L;

    private final transient Deque<Integer> calls = new ArrayDeque<>();

    public TheConstructorMakesAll(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    public void nextTuple() {
        calls.add(calls.isEmpty() ? 0 : calls.removeFirst() + 1);
        super.nextTuple();
    }
}

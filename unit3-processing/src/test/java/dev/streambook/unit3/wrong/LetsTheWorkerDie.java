package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "Storm fails the record for me when execute throws",
        breaks = "passing-fault",
        test = "a_reader_that_fails_once_costs_a_second_attempt_and_no_event",
        saying = "[\"sent\", \"crashed\"")
public final class LetsTheWorkerDie extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public LetsTheWorkerDie(LineReader reader) {
        super(reader);
    }

    @Override
    void fault(Tuple record, RuntimeException e) {
        throw e;
    }
}

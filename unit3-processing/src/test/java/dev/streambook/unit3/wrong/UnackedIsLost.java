package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "What is not acked yet has to be sent again when there is time",
        breaks = "each-once",
        test = "each_record_is_sent_once_in_the_order_of_the_log",
        saying = "nothing has failed")
public final class UnackedIsLost extends SpoutAttempt {

    private static final long serialVersionUID = 1L;

    public UnackedIsLost(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    public void nextTuple() {
        if (!sendRetry() && !hasSentNext() && !open.isEmpty() && waiting.isEmpty()) {
            emit(open.firstKey(), log.read(open.firstKey()).orElseThrow());
        }
    }
}

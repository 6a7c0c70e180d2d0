package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Clock;

@WrongAnswer(
        to = dev.streambook.unit3.LogSpout.class,
        belief = "What has failed a hundred times is hopeless, whatever is set",
        breaks = "bounded",
        test = "a_record_is_sent_once_more_than_it_has_retries",
        saying = "which always fails; 127 retries")
public final class AHundredTriesAreEnough extends LogSpout {

    private static final long serialVersionUID = 1L;

    public AHundredTriesAreEnough(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    @Override
    public void fail(Object id) {
        if (open.getOrDefault(id, 0) < 100) {
            super.fail(id);
        } else {
            giveUp((Long) id, 101);
        }
    }
}

package dev.streambook.unit3.wrong;

import dev.streambook.unit3.DeadLetters;
import dev.streambook.unit3.RecordLog;
import dev.streambook.unit3.SpoutRetries;
import dev.streambook.unit3.solution.LogSpout;
import java.time.Clock;

/** A right answer that knows whether the log had another record. */
abstract class SpoutAttempt extends LogSpout {

    private static final long serialVersionUID = 1L;

    SpoutAttempt(RecordLog log, DeadLetters letters, SpoutRetries settings, Clock clock) {
        super(log, letters, settings, clock);
    }

    /** Whether there was one; it has been sent then. */
    boolean hasSentNext() {
        int before = open.size();
        sendNext();
        return open.size() > before;
    }
}

package dev.streambook.unit4;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.Retries;

/** An answer to 2.11 that can be told by its letters, for tests that a stage uses the one it is given. */
public final class MarkedPoison extends dev.streambook.unit2.solution.PoisonHandler {

    public MarkedPoison(RecordHandler effect, DeadLetterTopic letters, Retries retries) {
        super(effect, letters, retries);
    }

    @Override
    protected String reason(RuntimeException failure) {
        return "marked: " + super.reason(failure);
    }
}

package dev.streambook.recommender.topics;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Pause;
import dev.streambook.unit2.PoisonHandler;
import dev.streambook.unit2.Retries;
import dev.streambook.workbook.Answer;
import java.io.Serializable;
import java.time.Duration;

/** Makes exercise 2.11 for a stage, here or on the machine that it is sent to: what the stage cannot handle becomes a dead letter. */
@FunctionalInterface
public interface PoisonHandlers extends Serializable {

    PoisonHandler of(DeadLetterTopic letters, Retries retries);

    /** That of an answer. */
    static PoisonHandlers of(Answer<PoisonHandler> answer) {
        return answer::create;
    }

    /** With three attempts within half a second, for the sake of failures that say of themselves that they may pass. */
    default PoisonHandler of(DeadLetterTopic letters) {
        return of(letters, new Retries(3, Duration.ofMillis(100), Pause.SLEEP));
    }
}

package dev.streambook.unit3.wrong;

import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.concurrent.CompletableFuture;
import org.apache.storm.tuple.Tuple;

/** Storm hands over the next record at once, and the next: nothing bounds what waits for the other thread. */
@WrongAnswer(
        to = SplitBolt.class,
        belief = "execute must return quickly, so another thread acks",
        breaks = "settled-once",
        test = "when_execute_returns_the_record_is_settled",
        saying = "records that were settled when execute returned")
public final class AnotherThreadAcks extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public AnotherThreadAcks(LineReader reader) {
        super(reader);
    }

    @Override
    void done(Tuple record) {
        CompletableFuture.runAsync(() -> super.done(record));
    }
}

package dev.streambook.unit4.live;

import dev.streambook.unit4.deadletter.DeadLetterArchive;
import dev.streambook.unit4.log.StageAudit;
import java.util.function.LongSupplier;

/**
 * Keeps the books of the way into Kafka: what was handed to the intake, and what the log and the dead letters hold of it.
 * The difference is in flight, in log files and Flume's channels.
 *
 * @param written lines written to the log folder by the source
 * @param posted lines handed over by the API
 * @param stored records in topic events
 */
record IntakeAudit(LongSupplier written, LongSupplier posted, LongSupplier stored, DeadLetterArchive deadLetters) {

    static final String STAGE = "intake";

    /** Where lines come from: whatever is written is out. */
    StageAudit source() {
        long lines = written.getAsLong() + posted.getAsLong();
        return new StageAudit("source", lines, lines, 0, 0);
    }

    /** The counts are taken in an order in which nothing can come out that had not gone in. */
    StageAudit intake() {
        long dead = deadLetters.byStage().getOrDefault(STAGE, 0L);
        long good = stored.getAsLong();
        return new StageAudit(STAGE, written.getAsLong() + posted.getAsLong(), good, dead, 0);
    }
}

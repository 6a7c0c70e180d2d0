package dev.streambook.recommender.live.part;

import dev.streambook.recommender.topics.StageAudit;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Keeps the books of the way into Kafka: what was handed to the intake, and what the log and the dead letters hold of it.
 * The difference is in flight, in log files and Flume's channels.
 *
 * <p>After a crash Flume reads some lines again, and they are in the log twice. So a run that goes on with kept data lets the
 * intake finish what is left first, and counts what is then in the log as handed over.
 *
 * @param earlier records of earlier runs in topic events and among the intake's dead letters
 * @param written lines written to the log folder by the source in this run
 * @param posted lines handed over by the API in this run
 * @param stored records in topic events
 * @param deadLetters how many each stage has given up
 */
public record IntakeAudit(
        long earlier,
        LongSupplier written,
        LongSupplier posted,
        LongSupplier stored,
        Supplier<Map<String, Long>> deadLetters) {

    public static final String STAGE = "intake";

    /** Where lines come from: whatever is written is out. */
    public StageAudit source() {
        long lines = handedOver();
        return new StageAudit("source", lines, lines, 0, 0);
    }

    /** The counts are taken in an order in which nothing can come out that had not gone in. */
    public StageAudit intake() {
        long dead = deadLetters.get().getOrDefault(STAGE, 0L);
        long good = stored.getAsLong();
        return new StageAudit(STAGE, handedOver(), good, dead, 0);
    }

    /** Both. */
    public List<StageAudit> both() {
        return List.of(intake(), source());
    }

    private long handedOver() {
        return earlier + written.getAsLong() + posted.getAsLong();
    }
}

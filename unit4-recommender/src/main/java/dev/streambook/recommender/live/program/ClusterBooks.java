package dev.streambook.recommender.live.program;

import dev.streambook.recommender.live.part.IntakeAudit;
import dev.streambook.recommender.serving.view.AuditView;
import dev.streambook.recommender.topics.StageAudit;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The books of the way into Kafka where the intake and the API nodes are other processes, which may be killed.
 *
 * @param written lines that the source has written
 * @param posted lines that the API nodes have reported
 * @param stored records in topic events
 */
record ClusterBooks(LongSupplier written, LongSupplier posted, LongSupplier stored) {

    /** The stage under which an API node reports the lines that it has handed over. */
    static final String POSTS = "posts";

    static long posted(AuditView stages) {
        return stages.stages().getOrDefault(POSTS, StageAudit.none(POSTS)).in();
    }

    /** What the log holds more than was handed over, was handed over twice. */
    IntakeAudit audit(Supplier<Map<String, Long>> deadLetters) {
        return new IntakeAudit(0, () -> handedOver(deadLetters.get()), () -> 0, stored, deadLetters);
    }

    private long handedOver(Map<String, Long> dead) {
        long arrived = stored.getAsLong() + dead.getOrDefault(IntakeAudit.STAGE, 0L);
        return Math.max(written.getAsLong() + posted.getAsLong(), arrived);
    }
}

package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.util.SortedMap;

/**
 * Says how far a consumer group is behind: how many records of each partition it has still to work off.
 *
 * <p>An answer has a constructor {@code (KafkaOffsets kafka)}, asks only that, and remembers nothing. It looks on from
 * outside and is no member of the group.
 */
@Exercise(id = "1.6", title = "Lag", stars = 1, partOf = "metrics: the lag of each stage")
@Promise(
        id = "no-commit-all-waits",
        says = "Where a group has never committed, everything in the log waits.",
        read = "a-partition-without-a-commit")
@Promise(
        id = "rises-and-drains",
        says = "Lag rises with each record and drains with each commit, whoever fetches, comes, goes or has stopped.",
        read = "what-lag-is")
@Promise(
        id = "reading-deletes-nothing",
        says = "Reading takes nothing out of the log.",
        read = "reading-does-not-delete")
@Promise(id = "deleted-waits-no-more", says = "What was deleted waits no more.", read = "when-the-log-was-cut")
@Promise(id = "never-negative", says = "Lag is never negative.", read = "when-the-log-was-cut")
@Promise(
        id = "group-and-topic",
        says = "Lag belongs to a group and a topic: nothing is remembered of another one.",
        read = "what-lag-is")
@Promise(id = "unknown-topic", says = "A topic that does not exist has no lag to tell.", read = "what-lag-is")
public interface LagMonitor {

    /**
     * The lag by partition, every partition of the topic, empty ones too. It is the number of offsets from the one that the
     * group reads next to the end of the log: never negative, and never more than the log still holds.
     *
     * <p>The group reads next
     *
     * <ul>
     *   <li>the offset that it has committed, whether or not one of its members is running;
     *   <li>the first offset of the log, where it has never committed, or where records behind its commit were deleted.
     * </ul>
     *
     * @throws IllegalArgumentException if the topic does not exist
     */
    SortedMap<Integer, Long> lag(String group, String topic);
}

package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;
import java.util.SortedMap;

/**
 * Says how far a consumer group is behind: how many records of each partition it has still to work off.
 *
 * <p>An answer has a constructor {@code (KafkaOffsets kafka)}, asks only that, and remembers nothing. It looks on from
 * outside and is no member of the group.
 */
@Exercise(id = "1.6", title = "Lag", stars = 1, partOf = "metrics: the lag of each stage")
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

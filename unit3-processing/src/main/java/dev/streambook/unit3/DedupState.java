package dev.streambook.unit3;

import dev.streambook.unit1.SeenIds;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * Everything that {@link DedupCountBolt} knows at one moment.
 *
 * @param counts what became of the records
 * @param ids the memory of 1.11, by partition
 * @param passed the records that passed
 * @param dropped the records that did not
 */
public record DedupState(DedupCounts counts, Map<Integer, SeenIds> ids, SeenOffsets passed, SeenOffsets dropped)
        implements Serializable {

    public DedupState {
        ids = new HashMap<>(ids);
    }

    /** Before the first record. */
    public static DedupState empty(int span) {
        return new DedupState(DedupCounts.NONE, Map.of(), new SeenOffsets(span), new SeenOffsets(span));
    }
}

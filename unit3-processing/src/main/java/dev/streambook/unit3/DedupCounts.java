package dev.streambook.unit3;

import java.io.Serializable;

/**
 * What became of the records of the log, each counted once, however often it was replayed.
 *
 * @param passed events that went on
 * @param duplicates records that repeated an event
 * @param late of those that passed, the ones too old to be told from a duplicate
 */
public record DedupCounts(long passed, long duplicates, long late) implements Serializable {

    public static final DedupCounts NONE = new DedupCounts(0, 0, 0);

    public DedupCounts plusPassed() {
        return new DedupCounts(passed + 1, duplicates, late);
    }

    public DedupCounts plusDuplicate() {
        return new DedupCounts(passed, duplicates + 1, late);
    }

    public DedupCounts plusLate() {
        return new DedupCounts(passed + 1, duplicates, late + 1);
    }
}

package dev.streambook.fault;

import java.util.List;

/**
 * What a {@link Disturbance} did, in the order of the undisturbed stream: the truth that a test holds its answer against.
 *
 * @param originals all records as they set out, before any was broken
 * @param duplicated the records that come twice, as they come
 * @param delayed the records that set out late, as they come
 * @param poisoned the records that were broken, as they were before
 */
public record Ledger<T>(List<T> originals, List<T> duplicated, List<T> delayed, List<T> poisoned) {

    public Ledger {
        originals = List.copyOf(originals);
        duplicated = List.copyOf(duplicated);
        delayed = List.copyOf(delayed);
        poisoned = List.copyOf(poisoned);
    }

    /** How many records arrive. */
    public int arrivals() {
        return originals.size() + duplicated.size();
    }
}

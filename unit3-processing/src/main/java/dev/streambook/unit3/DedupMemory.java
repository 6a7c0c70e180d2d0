package dev.streambook.unit3;

import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.SeenIds;
import java.io.Serializable;

/** Makes the deduplicator of a partition, 1.11, on the worker. */
@FunctionalInterface
public interface DedupMemory extends Serializable {

    /** @param ids what an earlier one remembered; {@link SeenIds#none()} at the first start */
    Deduplicator restore(SeenIds ids);
}

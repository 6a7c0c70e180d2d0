package dev.streambook.unit3;

import java.io.Serializable;

/**
 * How a dedup bolt works.
 *
 * @param span how many offsets a record in processing can be older than the newest one of its partition, 1 or more
 * @param commitEvery after how many tuples the state is committed at the latest, 1 or more
 */
public record DedupSettings(int span, int commitEvery) implements Serializable {

    public DedupSettings {
        if (span < 1 || commitEvery < 1) {
            throw new IllegalArgumentException(
                    "span is %d, commitEvery %d; expected 1 or more".formatted(span, commitEvery));
        }
    }
}

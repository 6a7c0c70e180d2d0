package dev.streambook.unit3;

import java.io.Serializable;
import java.util.Optional;

/** One partition of a log, and the place in it up to which its reader is done. No method waits. */
public interface RecordLog extends Serializable {

    /**
     * The value of the record at an offset, as often as it is asked for.
     *
     * @param offset from 0
     * @return empty if the log does not reach that far yet
     */
    Optional<byte[]> read(long offset);

    /** The offset that was committed last, or 0: here a reader goes on after a restart. */
    long committed();

    /** Keeps the offset of the first record that is not done. It outlives the reader. */
    void commit(long offset);
}
